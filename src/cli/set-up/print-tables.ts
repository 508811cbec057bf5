import type { MissingColumn } from '../../app/set-up/compare-columns';
import { counted, oneOf } from '../../domain/text/grammar';
import { plain, printLines } from '../shared/plain';
import type { OtherTableEntry, OurTableEntry, TablesReport } from './tables-report';

/** The tables of one file as text for people: ours with what their columns lack, ours that are not there, and the others. */
export function printTables({ file, reason, tables, missingTables, otherTables }: TablesReport): string {
  if (reason !== undefined) return plain(`${file}\n  Not listed. ${reason}\n`);
  const lines = [
    file,
    `  ${describeCounts(tables.length, otherTables.length)}`,
    ...tables.flatMap(printOurs),
    ...(tables.length === 0 || missingTables.length === 0
      ? []
      : ['', `  Tables of Ringfence that are not there: ${missingTables.join(', ')}`]),
    ...(otherTables.length === 0 ? [] : ['', '  Other tables', ...otherTables.flatMap(printOther)]),
  ];
  return printLines(lines);
}

function describeCounts(ours: number, others: number): string {
  if (ours + others === 0) return 'It has no tables. A block of cells is a table once it was made one in Excel.';
  const rest = others === 0 ? 'and no other' : `and ${counted(others, 'other table', 'other tables')}`;
  return ours === 0
    ? `No table of Ringfence, ${rest}.`
    : `${counted(ours, 'table of Ringfence', 'tables of Ringfence')}, ${rest}.`;
}

function printOurs({ name, sheet, cells, rows, found, missing, others }: OurTableEntry): readonly string[] {
  const size = rows === 0 ? 'no rows' : counted(rows, 'row');
  const needed = missing.filter(({ neededFor }) => neededFor !== undefined);
  const spare = missing.filter(({ neededFor }) => neededFor === undefined);
  return [
    '',
    `  ${name} – “${sheet}”, ${cells}, ${size}`,
    ...printList('Columns', found),
    ...[...new Set(needed.map(sayNeeded))].map((words) => `    Needed and missing: ${words}`),
    ...printList(
      'Missing, not needed',
      spare.map(({ column }) => column),
    ),
    ...printList(
      'Not ours, kept and not read',
      others.map(({ column, perhaps }) => (perhaps === undefined ? column : `${column} (perhaps ${perhaps} is meant)`)),
    ),
  ];
}

function sayNeeded({ column, neededFor, or = [] }: MissingColumn): string {
  const columns = oneOf([column, ...or].sort());
  return neededFor === 'anything' ? columns : `${columns} (for ${neededFor === 'money' ? 'the money' : neededFor})`;
}

function printOther({ name, sheet, cells, columns, why }: OtherTableEntry): readonly string[] {
  return [
    '',
    `    ${name} – “${sheet}”, ${cells}`,
    ...printList('  Columns', columns),
    ...(why === undefined ? [] : [`      ${why}`]),
  ];
}

function printList(heading: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`    ${heading}: ${names.join(', ')}`];
}
