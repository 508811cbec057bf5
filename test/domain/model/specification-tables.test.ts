import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { readSpecifications, specificationFor } from '../../../src/domain/model/specification-tables';
import { tableOf } from '../../support/register-tables';

const SERVICES = tableOf(
  'Services',
  ['Service ID', 'Service', 'Provider', 'Crime-related', 'Cost'],
  ['S1', 'The Shores', 'Dorset Care CIC', 'Yes', 120000],
  ['S2', 'Safe Schools (SSCT)', 'Safer Schools Trust', 'No', 60000],
  ['S3', 'Court support', 'Dorset Care CIC', null, 20000],
);

const KPIS = tableOf(
  'KPIs',
  [
    'Service ID',
    'KPI ID',
    'KPI',
    'Unit',
    'Kind',
    'Required',
    'Code list',
    'Responses',
    'Part of',
    'Counted when',
    'Target',
  ],
  ['*', 'felt-safer', 'Felt safer', '%', 'percentage', 'Yes', null, null, null, null, 0.9],
  [
    'S1',
    'forensic-exams',
    'Forensic examinations',
    'interventions',
    'count',
    'Yes',
    null,
    'single',
    'referrals-in',
    'On the day',
    194,
  ],
  [
    'S1',
    'district',
    'District',
    'people',
    'category',
    'If applicable',
    'Dorset districts',
    'multiple',
    null,
    null,
    null,
  ],
  ['S2', 'gender', null, null, null, 'No', null, null, null, null, null],
);

const LISTS = tableOf(
  'CodeLists',
  ['List', 'Code', 'Label', 'Also accepted', 'Valid from'],
  ['Dorset districts', 'P', 'Poole', 'BCP; Bournemouth, Christchurch and Poole', null],
  ['Dorset districts', 'W', 'Weymouth', null, null],
  ['Referral source', null, 'Lighthouse', 'Hub; The Hub', null],
);

const SET = readSpecifications([SERVICES, KPIS, LISTS]);

describe('readSpecifications', () => {
  test('reads services', () => {
    expect(SET.services).toMatchObject([
      { id: 'S1', name: 'The Shores', provider: 'Dorset Care CIC', isCrimeRelated: true },
      { id: 'S2', name: 'Safe Schools (SSCT)', provider: 'Safer Schools Trust', isCrimeRelated: false },
      { id: 'S3', name: 'Court support', provider: 'Dorset Care CIC' },
    ]);
  });

  test('reads a KPI of a service', () => {
    const specification = specificationFor(SET, { service: 'S1' });
    expect(specification.kpis.find(({ id }) => id === 'forensic-exams')).toEqual({
      id: 'forensic-exams',
      name: 'Forensic examinations',
      aliases: ['forensic-exams'],
      unit: 'interventions',
      kind: 'count',
      required: 'yes',
      responses: 'single',
      partOf: 'referrals-in',
      countedWhen: 'On the day',
      target: 194,
    });
  });

  test('headers in any order, case and punctuation; extra columns and blank rows do no harm', () => {
    const turned = tableOf(
      'kpis',
      ['Notes', 'TARGET', 'kpi', 'service id', 'kpi_id', 'required?'],
      ['x', 1, 'Felt heard', '*', 'felt-heard', 'Yes'],
      [null, null, null, ' ', null, null],
    );
    const { kpis } = readSpecifications([turned]);
    expect(kpis.get('*')?.map(({ id, name }) => [id, name])).toEqual([['felt-heard', 'Felt heard']]);
  });

  test('a row may change one thing of a KPI of ours and keeps the rest', () => {
    const gender = specificationFor(SET, { service: 'S2' }).kpis.find(({ id }) => id === 'gender');
    expect(gender).toMatchObject({
      name: 'Gender',
      required: 'no',
      kind: 'category',
      codeList: 'gender',
      answeredBy: ['sex'],
    });
  });

  test('without tables there is the minimum KPI set', () => {
    const specification = specificationFor(readSpecifications([]), { service: 'The Shores' });
    expect(specification).toEqual(MINIMUM_SPECIFICATION);
  });

  test('names like those of built-in properties are only names', () => {
    const { services, kpis, codeLists } = readSpecifications([
      tableOf('Services', ['Service ID', 'constructor'], ['__proto__', 'x']),
      tableOf('KPIs', ['Service ID', 'KPI', 'Code list'], ['__proto__', 'toString', 'hasOwnProperty']),
      tableOf('CodeLists', ['List', 'Label'], ['hasOwnProperty', 'valueOf']),
    ]);
    expect(services.map(({ id }) => id)).toEqual(['__proto__']);
    expect(kpis.get('proto')?.map(({ name }) => name)).toEqual(['toString']);
    expect(codeLists.get('hasownproperty')?.entries).toEqual([{ label: 'valueOf', aliases: [] }]);
  });
});

describe('code lists', () => {
  test('a list that a KPI names is closed and holds the workbook’s values', () => {
    const list = SET.codeLists.get('dorset-districts');
    expect(list).toMatchObject({ name: 'Dorset districts', isClosed: true });
    expect(list?.entries).toEqual([
      { code: 'P', label: 'Poole', aliases: ['BCP', 'Bournemouth, Christchurch and Poole'] },
      { code: 'W', label: 'Weymouth', aliases: [] },
    ]);
  });

  test('a list of ours that no KPI names is extended and stays open', () => {
    const ours = MINIMUM_SPECIFICATION.codeLists.get('referral-source')!;
    const list = SET.codeLists.get('referral-source')!;
    expect(list.isClosed).toBe(false);
    expect(list.entries).toHaveLength(ours.entries.length + 1);
    expect(list.entries.at(-1)).toEqual({ label: 'Lighthouse', aliases: ['Hub', 'The Hub'] });
  });

  test('a list of ours that a KPI names is closed; the workbook’s rows replace it and keep our aliases', () => {
    const kpis = tableOf(
      'KPIs',
      ['Service ID', 'KPI', 'Code list'],
      ['*', 'Gender', 'gender'],
      ['*', 'Vulnerability', 'vulnerability'],
    );
    const lists = tableOf('CodeLists', ['List', 'Label'], ['gender', 'Female'], ['gender', 'Another gender']);
    const { codeLists } = readSpecifications([kpis, lists]);
    const gender = codeLists.get('gender')!;
    expect(gender.isClosed).toBe(true);
    expect(gender.entries.map(({ label }) => label)).toEqual(['Female', 'Another gender']);
    expect(gender.entries[0]?.aliases).toContain('Woman');
    expect(codeLists.get('vulnerability')).toMatchObject({ isClosed: true });
  });
});

describe('specificationFor', () => {
  test.each([
    ['its ID', { service: 's1' }, 'S1'],
    ['its name', { service: 'the shores' }, 'S1'],
    ['a sheet name that contains its name', { sheet: 'The Shores Q2 2019-20' }, 'S1'],
    ['its provider, when that has one service', { provider: 'Safer Schools Trust' }, 'S2'],
  ])('finds the service by %s', (_how, identity, id) => {
    const { service, kpis } = specificationFor(SET, identity);
    expect(service?.id).toBe(id);
    expect(kpis.some((kpi) => kpi.id === 'felt-safer')).toBe(true);
  });

  test.each([
    ['a provider with two services', { provider: 'Dorset Care CIC' }],
    ['nothing', {}],
    ['another service', { service: 'Somewhere else' }],
  ])('finds none by %s, and asks for what every service sends', (_how, identity) => {
    const { service, kpis } = specificationFor(SET, identity);
    expect(service).toBeUndefined();
    expect(kpis.map(({ id }) => id)).toContain('felt-safer');
    expect(kpis.map(({ id }) => id)).not.toContain('forensic-exams');
  });
});
