import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { valueAt, type Grid } from '../../../src/domain/model/grid';
import type { Fact, TableReading } from '../../../src/domain/model/table-reading';
import { factsOf } from '../../../src/domain/returns/reading/facts';
import type { LabelReader } from '../../../src/domain/returns/reading/read-label';
import { readTables } from '../../../src/domain/returns/reading/read-tables';
import { SERVICE_TITLE } from '../../../src/domain/returns/words/label-kinds';
import { factLine } from './fact-key';

/** Every figure of a sheet as it was read, and each field of records, in lines that can be compared. */
export function readFacts(grid: Grid): readonly string[] {
  const { tables, reader } = readTables(grid, MINIMUM_SPECIFICATION);
  return tables.flatMap((table) => linesOf(grid, table, reader));
}

function linesOf(grid: Grid, table: TableReading, reader: LabelReader): readonly string[] {
  if (table.as === 'records')
    return table.fields.flatMap(({ at, kpi, part }) =>
      kpi === undefined ? [] : [fieldLine(table.lies, at, kpi, part?.label)],
    );
  const about = aboutOf(table, reader);
  return [...factsOf(reader, table)].flatMap((fact) => {
    const value = valueAt(grid, fact.at.row, fact.at.column);
    const isWord = fact.figure === 'rag' || fact.figure === 'comment';
    return value === null || isWord ? [] : [factLine(keyOf(fact, about), value)];
  });
}

/** A field of records in one line. */
export function fieldLine(lies: string, at: number, kpi: string, part?: string): string {
  return `${lies} ${at} ${kpi}${part === undefined ? '' : ` ✓ ${part}`}`;
}

/** What a table's own titles say of the service and the period. */
function aboutOf(table: TableReading, reader: LabelReader): { service?: string; period?: string } {
  const service = table.titles.find(({ text }) => SERVICE_TITLE.test(text) && !/^service$/i.test(text))?.text;
  const period = table.titles.flatMap(({ text }) => reader.read(text).period ?? [])[0]?.label;
  return { ...(service !== undefined && { service }), ...(period !== undefined && { period }) };
}

function keyOf(fact: Fact, about: { service?: string; period?: string }): Parameters<typeof factLine>[0] {
  const { measure, parts, period, periodOfNoYear, total, place, service, figure } = fact;
  const own = period?.label ?? periodOfNoYear ?? (total === 'to-date' ? 'to date' : undefined);
  return {
    measure,
    parts: parts.map(({ of, label }) => `${of}=${label}`),
    period: own ?? about.period,
    place,
    service: service ?? about.service,
    figure,
  };
}
