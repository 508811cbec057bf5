import fc from 'fast-check';
import { checkMoney } from '../../../src/domain/check/check-money';
import { printArea } from '../../../src/cells/addresses';
import { tableOf } from '../../support/register-tables';
import { WRONG_MONEY } from '../../support/wrong-money';

const TODAY = '2019-10-01';

const RIGHT = [
  tableOf(
    'Funds',
    ['Fund ID', 'Amount', 'Tolerance %', 'Purposes', 'Period start', 'Period end'],
    ['F1', '£1,200', 5, null, null, null],
    ['F2', 50, 5, 'DA', null, null],
  ),
  tableOf('Services', ['Service ID', 'Cost', 'Purposes', 'Return frequency'], ['S1', 100, null, 'never']),
  tableOf('Contributions', ['Service ID', 'Amount', 'Confirmed'], ['S1', 101, 'No']),
  tableOf('Spend', ['Fund ID', 'Service ID', 'Amount'], ['CC4410', 'S1', 5], ['F1', 'S1', 'five']),
];

test('every slip in a table that is allocated from blocks, at its cell', () => {
  const { blocking, findings } = checkMoney(WRONG_MONEY, TODAY);
  const cells = new Set(blocking.flatMap(({ sheet, areas }) => areas.map((area) => `${sheet}!${printArea(area)}`)));
  expect([...cells].sort()).toEqual([
    'Awards!A3',
    'Awards!A4',
    'Awards!B4',
    'Awards!D4',
    'Contributions!A3',
    'Contributions!C3',
    'FundChanges!A3',
    'Funds!A4',
    'Funds!C4',
    'Funds!E3',
    'Funds!F2',
    'Funds!F3',
    'Funds!F4',
    'Funds!F5',
    'Funds!G2',
    'Funds!H2',
    'Services!E2',
    'Services!E3',
    'Services!E4',
    'Services!F3',
    'Services!G2',
    'Services!G3',
  ]);
  expect(findings.map(({ severity }) => severity).sort((one, other) => RANK[one] - RANK[other])).toEqual(
    findings.map(({ severity }) => severity),
  );
  expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
});

const RANK = { error: 0, query: 1, advice: 2 };

test('queries, advice, spend and what only returns are checked with do not block', () => {
  const { blocking, findings, missingTables } = checkMoney(RIGHT, TODAY);
  expect(blocking).toEqual([]);
  expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(
    expect.arrayContaining([
      'error spend-unreadable',
      'query contributions-over-cost',
      'query spend-code-unknown',
      'advice tolerance-out-of-range',
    ]),
  );
  expect(findings.filter(({ rule }) => rule === 'specification-unreadable')).toEqual([]);
  expect(missingTables).toEqual([]);
});

test('awards may be missing, funds and services may not', () => {
  expect(checkMoney([], TODAY)).toMatchObject({ findings: [], blocking: [], missingTables: ['Funds', 'Services'] });
});

test('no cell whatever makes it fail, and all amounts are whole pence', () => {
  const cell = fc.oneof(
    fc.constantFrom(null, '', '#REF!', 'F1', 'S1', 'Total', '(45)', '5%', '45-', 1e300, -0.001, true),
    fc.double(),
    fc.string({ maxLength: 8 }),
  );
  const drafts = fc.tuple(
    ...WRONG_MONEY.map(({ headers }) =>
      fc.array(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), { maxLength: 5 }),
    ),
  );
  fc.assert(
    fc.property(drafts, (rows) => {
      const tables = WRONG_MONEY.map((table, index) => ({ ...table, rows: rows[index]! }));
      const { funds, services, awards, spend } = checkMoney(tables, TODAY).book;
      const amounts = [
        ...funds.flatMap(({ amount, tolerance }) => [amount, tolerance]),
        ...services.map(({ need }) => need),
        ...[...awards, ...spend].map(({ amount }) => amount),
      ];
      expect(amounts.filter((amount) => !Number.isSafeInteger(amount))).toEqual([]);
    }),
  );
});
