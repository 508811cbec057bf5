import fc from 'fast-check';
import { checkSpecification } from '../../../src/domain/check/check-specification';
import { printArea } from '../../../src/cells/addresses';
import { readRegisters } from '../../../src/domain/tables/read-registers';
import { REGISTER_COLUMNS } from '../../../src/domain/tables/register-columns';
import { readSpecifications, specificationFor } from '../../../src/domain/tables/specification-tables';
import { RULES } from '../../../src/domain/rules/index';
import { placed, tableOf } from '../../support/register-tables';
import { WRONG_TABLES } from '../../support/wrong-tables';

const COLUMNS = [
  'Service ID',
  'KPI ID',
  'KPI',
  'Unit',
  'Code list',
  'Part of',
  'List',
  'Code',
  'Label',
  'Also accepted',
  'Fund ID',
  'Required KPIs',
  'Period',
  'Valid from',
  'Valid to',
  'Replaced by',
  'Query',
];

/** What people and accidents leave in cells. */
const CELLS = fc.oneof(
  fc.constantFrom(
    null,
    '',
    ' ',
    '#REF!',
    'S1',
    '*',
    'age',
    'a',
    'b',
    '0-17',
    '18+',
    'P; Q;',
    '__proto__',
    'soon',
    true,
  ),
  fc.double(),
  fc.string({ maxLength: 12 }),
);

const TABLES = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(...Object.keys(REGISTER_COLUMNS)),
    headers: fc.array(fc.constantFrom(...COLUMNS), { minLength: 1, maxLength: 6 }),
    rows: fc.array(fc.array(CELLS, { minLength: 6, maxLength: 6 }), { maxLength: 6 }),
  }),
  { selector: ({ name }) => name, maxLength: 5 },
);

describe('checkSpecification', () => {
  test('without tables there is nothing', () => {
    expect(checkSpecification([])).toEqual([]);
  });

  test('every kind of slip is told, errors before queries, each on the sheet of its table', () => {
    const findings = checkSpecification(WRONG_TABLES);
    const ids = RULES.filter(({ appliesTo }) => appliesTo === 'specification').map(({ id }) => id);
    const told = new Set(findings.map(({ rule }) => rule));
    expect(ids).toEqual(expect.arrayContaining([...told]));
    expect(told.size).toBeGreaterThanOrEqual(9);
    expect(findings.map(({ severity }) => severity)).toEqual(findings.map(({ severity }) => severity).sort());
    expect(new Set(findings.map(({ sheet }) => sheet))).toEqual(
      new Set(['Services', 'Measures', 'CodeLists', 'Funds', 'Awards']),
    );
    expect(findings.map(({ message }) => message).join('\n')).not.toContain('not ours to check');
  });

  test('findings stand in the cells of the table, wherever it stands', () => {
    const moved = WRONG_TABLES.map((table) => placed(table, table.sheet, 'E11'));
    const home = WRONG_TABLES.map((table) => placed(table, table.sheet, 'A1'));
    const places = checkSpecification(home).map(({ areas, key }) => [areas, key] as const);
    const shifted = checkSpecification(moved).map(({ areas, key }) => [areas, key] as const);
    expect(shifted.map(([areas, key]) => `${key} ${areas.map(printArea).join()}`)).toEqual(
      places.map(([areas, key]) => {
        const down = areas.map(({ top, left, bottom, right }) => ({
          top: top + 10,
          left: left + 4,
          bottom: bottom + 10,
          right: right + 4,
        }));
        return `${key} ${down.map(printArea).join()}`;
      }),
    );
  });

  test('the key of a finding does not change when rows above it are sorted or added', () => {
    const rows = [['S9', 'a', 'Alpha', 'smiles'] as const, ['*', 'b', 'Beta', 'people'] as const];
    const headers = ['Service ID', 'KPI ID', 'KPI', 'Unit'];
    const keys = (table: ReturnType<typeof tableOf>) => checkSpecification([table]).map(({ key }) => key);
    expect(keys(tableOf('KPIs', headers, ...rows))).toEqual(keys(tableOf('KPIs', headers, ...[...rows].reverse())));
  });

  test('no table whatever makes reading or checking fail, and every finding has a cell of its table', () => {
    fc.assert(
      fc.property(TABLES, (drafts) => {
        const tables = drafts.map(({ name, headers, rows }) =>
          tableOf(name, headers, ...rows.map((row) => row.slice(0, headers.length))),
        );
        const set = readSpecifications(tables);
        readRegisters(tables);
        specificationFor(set, { service: 'S1', sheet: 'age' });
        for (const { areas, sheet } of checkSpecification(tables)) {
          const table = tables.find((one) => one.sheet === sheet)!;
          for (const { top, left, bottom, right } of areas) {
            expect(top).toBeGreaterThan(0);
            expect(bottom).toBeLessThanOrEqual(table.rows.length);
            expect(left).toBeGreaterThanOrEqual(0);
            expect(right).toBeLessThan(table.headers.length);
          }
        }
      }),
    );
  });
});
