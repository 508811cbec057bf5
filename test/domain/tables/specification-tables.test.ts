import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { indexCodes } from '../../../src/domain/codelists/code-index';
import { readSpecifications, specificationFor } from '../../../src/domain/tables/specification-tables';
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
  test('tells whether the service has KPIs of its own', () => {
    const table = (service: string) =>
      readSpecifications([
        tableOf('Services', ['Service ID'], ['S1']),
        tableOf('KPIs', ['Service ID', 'KPI'], [service, 'Calls']),
      ]);
    expect(specificationFor(table('S1'), { service: 'S1' }).isServicesOwn).toBe(true);
    expect(specificationFor(table('*'), { service: 'S1' }).isServicesOwn).toBeUndefined();
  });

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

describe('years', () => {
  const YEAR_2019 = { start: '2019-07-01', end: '2019-09-30', label: '2019-20 Q2' };
  const YEAR_2020 = { start: '2020-07-01', end: '2020-09-30', label: '2020-21 Q2' };
  const DATED = readSpecifications([
    SERVICES,
    tableOf(
      'KPIs',
      [
        'Service ID',
        'KPI ID',
        'KPI',
        'Kind',
        'Required',
        'Code list',
        'Valid from',
        'Valid to',
        'Target',
        'Tolerance %',
        'Better is',
      ],
      ['*', 'felt-safer', 'Felt safer', 'percentage', 'Yes', null, null, '31/03/2020', 0.8, 5, 'higher'],
      ['*', 'felt-safer', 'Felt safe', 'percentage', 'No', null, '01/04/2020', null, '90', null, 'more'],
      ['*', 'waiting-days', 'Days of waiting', 'count', 'Yes', null, 43922, null, null, null, null],
      ['S1', 'district', 'District', null, 'Yes', 'Districts', null, '31/03/2020', null, null, null],
      ['*', 'gender', 'Gender', null, 'No', null, '01/04/2020', null, null, null, null],
    ),
    tableOf(
      'CodeLists',
      ['List', 'Code', 'Label', 'Valid from', 'Valid to', 'Replaced by'],
      ['Districts', 'N', 'North Dorset', null, '31/03/2020', 'Dorset'],
      ['Districts', 'D', 'Dorset', '01/04/2020', null, null],
      ['Districts', 'P', 'Poole', null, null, null],
    ),
  ]);
  const kpi = (period: typeof YEAR_2019 | undefined, id: string) =>
    specificationFor(DATED, { service: 'S1', ...(period && { period }) }).kpis.find((one) => one.id === id);
  const labels = (period: typeof YEAR_2019 | undefined) =>
    specificationFor(DATED, { ...(period && { period }) })
      .codeLists.get('districts')
      ?.entries.map(({ label }) => label);

  test('a KPI is changed, added and removed by rows with dates', () => {
    expect(kpi(YEAR_2019, 'felt-safer')).toMatchObject({
      name: 'Felt safer',
      required: 'yes',
      target: 0.8,
      tolerance: 5,
      betterIs: 'higher',
    });
    expect(kpi(YEAR_2020, 'felt-safer')).toMatchObject({
      name: 'Felt safe',
      required: 'no',
      target: 90,
      betterIs: 'higher',
    });
    expect([kpi(YEAR_2019, 'waiting-days'), kpi(YEAR_2020, 'waiting-days')?.name]).toEqual([
      undefined,
      'Days of waiting',
    ]);
    expect([kpi(YEAR_2019, 'district')?.name, kpi(YEAR_2020, 'district')]).toEqual(['District', undefined]);
    expect([kpi(YEAR_2019, 'gender')?.required, kpi(YEAR_2020, 'gender')?.required]).toEqual(['yes', 'no']);
  });

  test('without a period, what holds last', () => {
    expect(kpi(undefined, 'felt-safer')?.name).toBe('Felt safe');
    expect(kpi(undefined, 'district')).toBeUndefined();
    const forOneYear = readSpecifications([
      tableOf(
        'KPIs',
        ['Service ID', 'KPI', 'Valid to'],
        ['*', 'Felt heard', '31/03/2020'],
        ['*', 'Felt seen', '31/03/2019'],
      ),
    ]);
    const names = specificationFor(forOneYear, {}).kpis.map(({ name }) => name);
    expect([names.includes('Felt heard'), names.includes('Felt seen')]).toEqual([true, false]);
  });

  test('values that come later are not there yet; those that have ended are kept behind the others', () => {
    expect(labels(YEAR_2019)).toEqual(['North Dorset', 'Poole']);
    expect(labels(YEAR_2020)).toEqual(['Dorset', 'Poole', 'North Dorset']);
    expect(labels(undefined)).toEqual(['North Dorset', 'Dorset', 'Poole']);
    const [first] = DATED.codeLists.get('districts')!.entries;
    expect(first).toEqual({
      code: 'N',
      label: 'North Dorset',
      aliases: [],
      validTo: '2020-03-31',
      supersededBy: 'Dorset',
    });
  });
});

describe('age bands of the office', () => {
  test.each([
    ['34', '18-64'],
    ['18 to 64', '18-64'],
    ['70', '65 and over'],
    ['Under 18', '0-17'],
    ['5', '0-17'],
  ])('take %s for %s, so that ages may be written either way', (written, label) => {
    const { codeLists } = readSpecifications([
      tableOf('KPIs', ['Service ID', 'KPI ID', 'Code list'], ['*', 'age', 'age-bands']),
      tableOf(
        'CodeLists',
        ['List', 'Label'],
        ['age-bands', '0-17'],
        ['age-bands', '18-64'],
        ['age-bands', '65 and over'],
        ['age-bands', 'Not known'],
      ),
    ]);
    const list = codeLists.get('age-bands')!;
    expect(list.isClosed).toBe(true);
    expect(list.entries.map((entry) => entry.label)).toEqual(['0-17', '18-64', '65 and over', 'Not known']);
    expect(indexCodes(list).find(written)?.label).toBe(label);
  });
});
