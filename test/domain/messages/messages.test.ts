import { answerFindings } from '../../../src/domain/check/answer-findings';
import { checkMoney } from '../../../src/domain/check/check-money';
import { checkSpecification } from '../../../src/domain/check/check-specification';
import { checkWorkbook } from '../../../src/domain/check/check-workbook';
import { RULES } from '../../../src/domain/rules/index';
import type { Finding } from '../../../src/domain/model/findings';
import type { Specification } from '../../../src/domain/model/specification';
import type { NotChecked } from '../../../src/domain/model/returns';
import {
  beside,
  form,
  ofService,
  records,
  serviceCalled,
  summary,
  unrecognised,
  withDetails,
  type CheckedSheet,
} from '../../support/return-builders';
import { expectGoodSentence, FORBIDDEN_WORDS } from '../../support/good-sentence';
import { reportOn } from '../../support/test-rule';
import { TEST_SPECIFICATION } from '../../support/test-specification';
import { contextOf } from '../../support/test-workbook-rule';
import { WRONG_LEDGER, WRONG_MONEY, WRONG_PURPOSES } from '../../support/wrong-money';
import { WRONG_TABLES } from '../../support/wrong-tables';
import { WRONG_WORKBOOK } from '../../support/wrong-workbook';

const PRIVATE = [
  'jo.smith@example.com',
  'DT1 1AA',
  '943 476 5919',
  '9434765919',
  '07700 900123',
  'AB 12 34 56 C',
  'Jane Example',
  '3 April 1985',
];

/** Asked for by a fund, with old values in its lists and a register that does not know the service. */
const FUNDED: Specification = {
  ...TEST_SPECIFICATION,
  services: [{ id: 'S1', name: 'The Shores', provider: 'Example Trust' }],
  grantTerms: [{ fund: 'Victims’ grant', kpis: ['age'] }],
  codeLists: new Map(
    [...TEST_SPECIFICATION.codeLists].map(([id, list]) => [
      id,
      { ...list, entries: list.entries.map((entry) => ({ ...entry, validTo: '2018-03-31' })) },
    ]),
  ),
};

/** Sheets that make the rules speak, of one cell and of several. */
const SHEETS: readonly CheckedSheet[] = [
  unrecognised([['F', 30]], { at: 'C4', headerNotFound: true }),
  serviceCalled(
    'The Shoers',
    records({
      at: 'C4',
      period: '2019-20 Q1',
      specification: FUNDED,
      columns: ['client-id', 'gender'],
      rows: [
        ['a', 'Female'],
        ['b', 'F'],
        ['c', 'Female'],
      ],
    }),
  ),
  records({ at: 'C7', columns: ['gender'], rows: [] }),
  records({
    at: 'C4',
    sheet: '2018-19 Q1',
    period: '2019-20 Q1',
    from: 'C1',
    columns: [
      'client-id',
      'gender',
      'age',
      'referral-date',
      'vulnerability',
      'sessions',
      'felt-safer',
      'gender=Sex',
      '?Notes',
    ],
    rows: [
      ['a', 'Femal', 30, 43558, 'None', 1, 0.5, 'F', PRIVATE[0]],
      ['b ', 'Male ', 31, 43559, 'Mental helth', 1.5, -0.5, 'Unicorn', PRIVATE[1]],
      ['c', '#N/A', '32', 50000, 'Refugee', -2, 2, 'TBC', PRIVATE[2]],
      ['d', 'Man', 33, '3 April 2019', 'Homeless', '1,675', '97%', '-', 9434765919],
      ['d', 'Man', 33, '3 April 2019', 'Homeless', '1,675', '97%', '-', 9434765919],
      [PRIVATE[3], null, 34, 'soon', 'none', 'many', 'most', PRIVATE[0], PRIVATE[1]],
      ['f', null, 36, 1985, 'none', '*', 0.1, PRIVATE[1], null],
    ],
  }),
  records({
    at: 'B2',
    unreadablePeriod: 'Spring',
    from: 'C1',
    columns: ['gender', 'age'],
    rows: [
      ['TBC', '#REF!'],
      ['M', 30],
    ],
  }),
  summary({
    at: 'B3',
    periods: ['2019-20 Q1', '2019-20 Q2'],
    rows: [
      ['beneficiaries', 10, 10],
      ['gender/Female', 4, 4],
      ['gender/Male', 5, 5],
      ['vulnerability/None', 11, 1],
      ['sessions', 'nil', 'n/a'],
      ['cost', '£1,200', '(45)'],
      ['cost', -5, -6],
      ['contact-email', 'Jo', 0],
      ['contact-telephone', 'ext 12', 0],
      ['felt-safer', 104, 103],
    ],
  }),
  form({
    at: 'B3',
    rows: [
      ['sessions', -1],
      ['beneficiaries', null],
    ],
  }),
  beside(
    records({
      at: 'B2',
      columns: ['client-id', 'gender'],
      rows: [
        ['a', 'Femal'],
        ['b', '2'],
      ],
    }),
    records({
      at: 'E2',
      columns: ['client-id', 'gender'],
      rows: [
        ['a', 'Femal'],
        ['b', '3'],
      ],
    }),
  ),
  ofService(
    withDetails(
      records({
        at: 'B3',
        columns: [
          'client-id',
          'age',
          'birth-date',
          'referral-date',
          'sessions',
          '?Surname',
          '?Shoe size',
          '?Outcom>outcome',
        ],
        rows: [
          ['a', 9, PRIVATE[7], 43558, '*', PRIVATE[6], PRIVATE[4], '=A1()'],
          ['b', 1985, 31000, 43558, '<5', 'Sample', PRIVATE[5], '=B1()'],
          ['c', 8, 43600, 43558, '<5', null, PRIVATE[4], '+ve'],
          ['d', 200, null, 43558, 1, null, PRIVATE[5], null],
        ],
      }),
      {
        merged: ['C4:C5', 'D5:D6'],
        rows: ['4', '6'],
        columns: ['C'],
        links: [
          ['C1', 'a.xlsx'],
          ['D1:D2', 'b.xlsx'],
        ],
      },
    ),
    { name: 'Adult ISVA' },
    true,
  ),
  ofService(
    records({
      at: 'B3',
      columns: ['age', 'offence-type', '?Postcod', '?Shoes'],
      rows: [
        [30, 'Robbery', null, null],
        [40, 'Burglary', null, null],
      ],
    }),
    { isCrimeRelated: false },
    true,
  ),
];

const reports = [...SHEETS, ...WRONG_WORKBOOK.sheets].map(reportOn);
const onSheets: readonly Finding[] = reports.flatMap((report) => report.findings);

/** Explanations of every way of saying too little, each of the same query. */
const onExplanations: readonly Finding[] = ['', 'n/a', 'Checked, this is correct', 'Sickness'].flatMap(
  (text, index) => {
    const query = onSheets.find(({ mayBe }) => mayBe === 'explained');
    const place = { sheet: 'Explanations', area: { top: 4 + index, left: 0, bottom: 4 + index, right: 5 } };
    const explanations = [{ query: query?.key ?? '', sheet: '', text, by: 'Jo', date: '', place }];
    return answerFindings(query ? [query] : [], { explanations, ignored: new Map() }).open.slice(1);
  },
);
/** The office's own tables. */
const onTables: readonly Finding[] = checkSpecification(WRONG_TABLES);

/** Money tables: those that cannot be read, and what is wrong in a ledger that can. */
const onMoney: readonly Finding[] = [WRONG_MONEY, WRONG_LEDGER, WRONG_PURPOSES].flatMap(
  (tables) => checkMoney(tables, '2019-10-01').findings,
);

/** Sheets and registers together. */
const acrossSheets: readonly Finding[] = checkWorkbook(contextOf(WRONG_WORKBOOK));

const findings = [...onSheets, ...onExplanations, ...onTables, ...onMoney, ...acrossSheets];
const notChecked: readonly NotChecked[] = reports.flatMap((report) => report.notChecked);

test('the sheets make rules of every kind speak, most of them; the tables of each rule hold all its sentences to the same', () => {
  const spoken = new Set(findings.map(({ rule }) => rule));
  const speaking = RULES.filter(({ id }) => spoken.has(id));
  expect(new Set(speaking.map(({ appliesTo }) => appliesTo))).toEqual(new Set(RULES.map(({ appliesTo }) => appliesTo)));
  expect(speaking.length).toBeGreaterThanOrEqual(80);
});

test.each(findings.map((finding) => [finding.message, finding] as const))('%s', (_message, finding) => {
  expectGoodSentence(finding);
});

test.each(PRIVATE)('%s appears in no finding', (value) => {
  expect(JSON.stringify(findings)).not.toContain(value);
});

test.each(notChecked.map((note) => [note.what, note] as const))('not checked: %s', (what, { why, sheet }) => {
  expect(sheet).not.toBe('');
  expect(what).toMatch(/^[A-Z\d]/);
  expect(what).not.toMatch(/\.$/);
  expect(why).toMatch(/^[A-Z].*\.$/);
  for (const text of [what, why]) expect(text).not.toMatch(FORBIDDEN_WORDS);
});

test('what was not looked at is told: columns without a KPI, suppressed values', () => {
  expect(notChecked.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['The column “Notes”', '1 suppressed value in Sessions, such as “*” in H11']),
  );
});

test('keys tell findings apart and say nothing about rows', () => {
  for (const report of reports) {
    const keys = report.findings.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  }
});
