import { allOf, clip, quote } from '../text/grammar';
import { words } from '../text/words';

/** Headings named one by one before "and 12 more". */
const MOST_NAMED = 12;

const REST = words('account-why-left-out-rest', { more: (count: number) => `${count} more` });

/** Headings as a sentence names them: the first of many. */
export function named(headers: readonly string[]): string {
  const shown = headers.slice(0, MOST_NAMED).map(quote);
  const rest = headers.length - shown.length;
  return allOf(rest > 0 ? [...shown, REST.more(rest)] : shown);
}

/** Why cells were not checked: whole sentences, each of which stands beside the cells it is about. */
export const WHY_LEFT_OUT = words('account-why-left-out', {
  columns: (count: number, names: string) =>
    `No KPI goes by the name of the ${count === 1 ? 'column' : 'columns'} ${names}. Only what identifies people and text that begins like a formula were looked for there.`,
  nameless: 'The column has no heading, so nobody knows what it holds.',
  lines: (count: number, names: string) => `No KPI goes by the name of the ${count === 1 ? 'line' : 'lines'} ${names}.`,
  asked: (count: number, names: string) =>
    `What ${names} ${count === 1 ? 'stands' : 'stand'} for is asked, and not checked until somebody has answered.`,
  list: (label: string) => `The specification gives no list of the values that ${clip(label)} may have.`,
  besideFigures:
    'It stands among the figures, but belongs to no period, total or category that could be read: a target, a comment, a quarter without its year.',
  unlabelled: 'It stands within the table, but beside no label and under no heading that could be read.',
  totals: 'A row of totals among the records: only what its formulas add up was looked at.',
  madeReady: 'The row was made ready for a record that nobody wrote.',
  below: (row: number) =>
    `The table above ends in row ${row}, so what stands below it was taken for no part of it. If it belongs there, take out what parts them: a blank row, a total, a note.`,
  above: 'It stands above the first line that names a KPI, and is neither a heading nor says whose return it is.',
  beside: 'It stands beside the table, and nothing in it could be read as a KPI.',
  beyondRows: (rows: string) =>
    `Only the first ${rows} rows are searched for tables of figures. Move what stands below to a sheet of its own.`,
  beyondColumns: (columns: number) =>
    `Only the first ${columns} columns are searched for tables. Move what stands right of them to a sheet of its own.`,
  cover:
    'It looks like a cover or contact sheet: it says who sends the return, and has no table of its own. Only errors in formulas, hidden data and personal data were looked for.',
  besideOurs: 'It stands on a sheet with one of the office’s own tables, which is not checked as a return.',
  besideOthers: 'It stands beside or between tables that are no returns.',
});
