import { NOT_CHECKED } from '../messages/not-checked';
import { printArea } from '../../cells/addresses';
import { cellName } from '../../cells/addresses';
import { gridArea, type Grid } from '../model/grid';
import type { NotChecked, Recognition, ReturnSheet } from '../model/returns';
import type { Hit, Rule } from './define-rule';
import { cellKindOf } from './applicability';
import type { Caveats } from './caveats';
import type { TableContext } from './contexts';

/** What is said of cells without a number, by the rule that found them: whatever they are part of was not compared. */
const WITHOUT_NUMBER: ReadonlyMap<string, typeof NOT_CHECKED.suppressed> = new Map([
  ['suppressed-value', NOT_CHECKED.suppressed],
  ['figure-shorthand', NOT_CHECKED.shorthand],
]);

/** Columns of a table that was checked which the rules did not look at: those without a KPI, and of lists nobody gave. */
export function columnsNotChecked({ table, specification }: TableContext): NotChecked[] {
  const notes: Omit<NotChecked, 'sheet'>[] = [];
  const headers = table.unmapped.map(({ header }) => header).filter((header) => header.trim() !== '');
  if (headers.length > 0) notes.push(NOT_CHECKED.columns(headers));
  for (const field of table.fields) {
    const isListMissing = !specification.codeLists.has(field.kpi.codeList ?? '');
    if (cellKindOf(field, table) === 'category' && isListMissing) notes.push(NOT_CHECKED.list(field.header));
  }
  return notes.map((note) => ({ sheet: table.sheet, ...note }));
}

/** Questions about cells that were checked which no rule could look into: numbers that are hidden, what the register does not say. */
export function questionsNotAsked(
  { table, specification }: TableContext,
  hits: readonly { readonly rule: Rule; readonly hit: Hit }[],
  caveats: Caveats,
): NotChecked[] {
  const { sheet } = table;
  const notes: Omit<NotChecked, 'sheet'>[] = [];
  for (const { rule, hit } of hits) {
    const [first] = hit.samples;
    const note = WITHOUT_NUMBER.get(rule.id);
    if (!note || !first) continue;
    const cell = cellName(first.row, first.column);
    notes.push(note(hit.label ?? '', hit.count ?? 1, String(first.value), cell));
  }
  const { service, kpis } = specification;
  const depends = kpis.filter(({ required }) => required === 'if-applicable').map(({ name }) => name);
  if (service && service.isCrimeRelated === undefined && depends.length > 0)
    notes.push(NOT_CHECKED.ifApplicable(depends, service.name));
  notes.push(...caveats.notes);
  return notes.map((note) => ({ sheet, ...note }));
}

/** A table that is no return: a register, a list, notes. */
export function notCheckedTable(table: ReturnSheet): NotChecked {
  const { sheet, headerRow, firstColumn, lastRow, lastColumn, sideBySide } = table;
  const area = { top: headerRow, left: firstColumn, bottom: Math.max(headerRow, lastRow), right: lastColumn };
  if (sideBySide) return { sheet, ...NOT_CHECKED.sideBySide(printArea(area), sideBySide) };
  return { sheet, ...NOT_CHECKED.table(printArea(area)) };
}

/** What the adapter could not look for on the sheet of a return beside its values. */
export function notSeenOn({ sheet, notSeen = [] }: Grid): NotChecked[] {
  return notSeen.map((one) => ({ sheet, ...NOT_CHECKED.notSeen(one) }));
}

/** What was not looked at on a sheet without a return, beside what recognising it has told. */
export function notCheckedWithoutReturn(grid: Grid, { headerNotFound }: Recognition): NotChecked[] {
  const { sheet, notSeen = [] } = grid;
  if (!gridArea(grid)) return [];
  // Where nobody knows what is data no rule asks about merged cells.
  const missed = notSeen.filter(({ what }) => what !== 'merged cells');
  return [
    ...(headerNotFound ? [{ sheet, ...NOT_CHECKED.noHeadings() }] : []),
    ...missed.map((one) => ({ sheet, ...NOT_CHECKED.notSeenElsewhere(one) })),
  ];
}
