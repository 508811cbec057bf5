import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printTablesPage } from '../../../src/domain/messages/tables-page';
import { ALL_TABLES, ID_COLUMNS } from '../../../src/domain/tables/all-tables';
import { VARIANCES } from '../../../src/domain/tables/variances';

const ROOT = join(__dirname, '../../..');
const FOLDER = join(ROOT, 'src/domain/tables');
const TABLES = [...ALL_TABLES, VARIANCES];

/** `FundChanges` → `fund-changes`, `KPIs` → `kpis`. */
const fileOf = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();

test('every declaration is listed once, and stands in a file of its own that is called like it', () => {
  const declared = readdirSync(FOLDER).filter((file) =>
    readFileSync(join(FOLDER, file), 'utf8').includes('= defineTable({'),
  );
  expect(declared.sort()).toEqual(TABLES.map(({ name }) => `${fileOf(name)}.ts`).sort());
});

test('the page about the tables is what `npm run docs:tables` would write', () => {
  expect(readFileSync(join(ROOT, 'docs/tables.md'), 'utf8')).toBe(printTablesPage(TABLES));
});

describe.each(TABLES.map((table) => [table.name, table] as const))('%s', (_, table) => {
  test('says of every column what it is for', () => {
    for (const { explain } of Object.values(table.columns)) expect(explain).toMatch(/^[A-Z].*[.]$/);
  });

  test('names only headings that it has', () => {
    const { telling, needed = [], filled = [], spans = [] } = table;
    const named = [telling, ...needed.flat(), ...filled.flat(), ...spans.flat()];
    expect(named.filter((heading) => !(heading in table.columns))).toEqual([]);
  });
});

test('the IDs that other tables name stand in columns that are made', () => {
  for (const { table, heading } of Object.values(ID_COLUMNS)) expect(table.columns).toHaveProperty([heading, 'kind']);
});
