import type { Edit } from '../../model/journal';
import type { Sheet, Table } from '../../model/sheet';
import { canReplayTable } from '../../model/tables';
import type { Workbook } from '../../model/workbook';
import { readRelationships } from '../package/relationships';
import { readXml, relationId, tagStart } from '../package/xml';
import type { WorkbookPart } from '../read/workbook-part';
import type { SheetSurroundings } from '../write/sheet-xml';
import { patchAutoFilter } from './auto-filter-patch';
import { patchHiddenRows } from './hidden-rows-patch';
import type { PackageDraft } from './package-draft';
import { removePart, removeRelationships } from './package-parts';
import { beforeInSheet } from './sheet-order';
import { addTablePart, criteriaOf, largestTableId } from './sheets-patch';
import { applySplices } from './splices';
import { patchTable } from './tables-patch';
import { withAttribute } from './xml-text';

/** Replays what was done to the tables and filters of sheets that are in the file and stay there. */
export function patchTablesAndFilters(
  draft: PackageDraft,
  part: WorkbookPart,
  workbook: Workbook,
  edits: readonly Edit[],
  around: SheetSurroundings,
): void {
  for (const sheet of workbook.sheets) {
    if (sheet.part === undefined) continue;
    const own = edits.filter((edit) => edit.kind !== 'setting' && edit.sheetId === sheet.id);
    const tables = own.filter(isTableEdit).filter(({ before, after }) => canReplayTable(before, after));
    const filters = own.find((edit) => edit.kind === 'filters');
    if (filters) patchFilters(draft, sheet.part, sheet, filters);
    for (const table of sheet.tables) {
      const isChanged = filters !== undefined || tables.some((edit) => edit.after === table);
      if (!isChanged || table.part === undefined || !draft.has(table.part)) continue;
      const text = draft.text(table.part) ?? '';
      draft.write(table.part, patchTable(text, table.part, sheet, table, criteriaOf(sheet, table)));
    }
    const gone = tables.flatMap(({ before }) => before?.part ?? []).filter((name) => !usesPart(sheet, name));
    const added = sheet.tables.filter((table) => table.part === undefined);
    if (gone.length > 0) removeTables(draft, sheet.part, gone);
    if (added.length > 0) addTables(draft, part, sheet.part, sheet, added, around);
  }
}

const usesPart = ({ tables }: Sheet, name: string): boolean => tables.some(({ part }) => part === name);

type TableEdit = Extract<Edit, { kind: 'table' }>;

const isTableEdit = (edit: Edit): edit is TableEdit => edit.kind === 'table';

type FiltersEdit = Extract<Edit, { kind: 'filters' }>;

function patchFilters(draft: PackageDraft, name: string, sheet: Sheet, { before, after }: FiltersEdit): void {
  const text = draft.text(name) ?? '';
  const own = sheet.filters.find(({ tableId }) => tableId === undefined);
  const isHidden = new Set(after.hiddenRows);
  const wasHidden = new Set(before.hiddenRows);
  const rows = new Map<number, boolean>();
  for (const row of isHidden) if (!wasHidden.has(row)) rows.set(row, true);
  for (const row of wasHidden) if (!isHidden.has(row)) rows.set(row, false);
  const splices = [
    ...patchAutoFilter(text, name, own, beforeInSheet('autoFilter')),
    ...patchHiddenRows(text, name, rows),
  ];
  draft.write(name, applySplices(text, splices));
}

/** Puts parts for new tables into the file, and lists them in their sheet. */
function addTables(
  draft: PackageDraft,
  { part }: WorkbookPart,
  name: string,
  sheet: Sheet,
  added: readonly Table[],
  around: SheetSurroundings,
): void {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const first = largestTableId(draft) + 1;
  const ids = added.map((table, index) => addTablePart(draft, folder, name, sheet, table, first + index, around));
  const text = draft.text(name) ?? '';
  const list = tableList(text, name);
  const namespace = ` xmlns:r="${around.dialect.relationships}"`;
  const elements = ids.map((id) => `<${list.prefix}tablePart${namespace} r:id="${id}"/>`).join('');
  const count = String(list.parts.length + ids.length);
  const { start, tagEnd, end } = list;
  const isOpen = start !== undefined && end > tagEnd;
  const tag = isOpen ? withAttribute(text.slice(start, tagEnd), 'count', count) : '';
  const whole = isOpen
    ? tag + text.slice(tagEnd, tagStart(text, end)) + elements + text.slice(tagStart(text, end), end)
    : `<${list.prefix}tableParts count="${count}">${elements}</${list.prefix}tableParts>`;
  draft.write(name, applySplices(text, [{ start: start ?? list.insertion, end, text: whole }]));
}

/** Takes tables out of the file; their cells stay. */
function removeTables(draft: PackageDraft, name: string, gone: readonly string[]): void {
  const ids = readRelationships(draft, name).flatMap(({ id, target }) => (gone.includes(target) ? id : []));
  const text = draft.text(name) ?? '';
  const list = tableList(text, name);
  const kept = list.parts.filter(({ id }) => !ids.includes(id ?? ''));
  if (list.start !== undefined) {
    const tag = withAttribute(text.slice(list.start, list.tagEnd), 'count', String(kept.length));
    const parts = kept.map(({ start, end }) => text.slice(start, end)).join('');
    const whole = kept.length === 0 ? '' : `${tag}${parts}</${list.prefix}tableParts>`;
    draft.write(name, applySplices(text, [{ start: list.start, end: list.end, text: whole }]));
  }
  for (const part of gone) {
    removeRelationships(draft, name, part);
    removePart(draft, part);
  }
}

/** Where a sheet lists its tables, or would; `end` is the place for it where there is no list. */
function tableList(text: string, name: string): TableList & { readonly prefix: string } {
  const before = beforeInSheet('tableParts');
  const list: TableList = { start: undefined, tagEnd: 0, end: 0, insertion: 0, parts: [] };
  const prefix = readXml(text, name, {
    open(tag) {
      const start = tagStart(text, tag.end);
      if (tag.depth === 1 && tag.name === 'tableParts') Object.assign(list, { start, tagEnd: tag.end, end: tag.end });
      if (tag.depth === 2 && tag.name === 'tablePart')
        list.parts.push({ id: relationId(tag.attributes), start, end: tag.end });
    },
    close(element, _content, end, depth) {
      if (depth === 1 && before.has(element)) list.insertion = end;
      if (depth === 1 && element === 'tableParts') list.end = end;
      const last = depth === 2 && element === 'tablePart' ? list.parts.at(-1) : undefined;
      if (last) last.end = end;
    },
  });
  return { ...list, prefix, end: list.start === undefined ? list.insertion : list.end };
}

interface TableList {
  start: number | undefined;
  tagEnd: number;
  end: number;
  insertion: number;
  parts: { readonly id: string | undefined; readonly start: number; end: number }[];
}
