import type { FilterCriterion } from '../../model/filter-criteria';
import type { Sheet, Table } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import { readRelationships } from '../package/relationships';
import type { WorkbookPart } from '../read/workbook-part';
import { sheetXml, type SheetSurroundings } from '../write/sheet-xml';
import { tableXml } from '../write/table-xml';
import { addDrawingParts } from './drawing-parts';
import { freePart } from './free-part';
import type { PackageDraft } from './package-draft';
import { addPart, addRelationship, removePart, removeRelationships } from './package-parts';
import type { NewTab } from './workbook-patch';

const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Writes sheets that were added since loading as parts of their own, with their tables, charts and pictures; what is there already is not
 * touched but for the package's lists. Answers how the workbook part is to list them.
 * @param added `model` is the workbook they belong to: charts read from its other sheets as well.
 * @param front the id of the sheet that is to be in front, if it is one of them.
 */
export function addSheetParts(
  draft: PackageDraft,
  workbook: WorkbookPart,
  added: { readonly sheets: readonly Sheet[]; readonly model: Workbook },
  front: string | undefined,
  around: SheetSurroundings,
): NewTab[] {
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
  const { relationships } = around.dialect;
  let tableId = largestTableId(draft);
  const { sheets, model } = added;
  return sheets.map((sheet): NewTab => {
    const part = freePart(draft, `${folder}worksheets/sheet`);
    // Named before its tables, so that the part's name is taken; written when the tables have their relationships.
    const tables = sheet.tables.map((table) => {
      tableId += 1;
      return addTablePart(draft, folder, part, sheet, table, tableId, around);
    });
    const drawing = addDrawingParts(draft, folder, part, { workbook: model, sheet, dialect: around.dialect });
    const text = sheetXml(sheet, { tables, drawing }, sheet.id === front, around);
    addPart(draft, part, `${CONTENT}.worksheet+xml`, text);
    const target = part.slice(folder.length);
    const id = addRelationship(draft, workbook.part, { type: `${relationships}/worksheet`, target });
    return { name: sheet.name, id, visibility: sheet.visibility, titleRows: titleRowsOf(sheet) };
  });
}

/** First and last of the rows that are printed on every page. */
function titleRowsOf({ print }: Sheet): NewTab['titleRows'] {
  if (print?.titleRow === undefined) return undefined;
  return [print.firstTitleRow ?? print.titleRow, print.titleRow];
}

/** Adds a table's part and answers the id of its sheet's relationship to it. @param id unique in the workbook. */
export function addTablePart(
  draft: PackageDraft,
  folder: string,
  sheetPart: string,
  sheet: Sheet,
  table: Table,
  id: number,
  { dialect }: SheetSurroundings,
): string {
  const part = freePart(draft, `${folder}tables/table`);
  const criteria = criteriaOf(sheet, table);
  addPart(draft, part, `${CONTENT}.table+xml`, tableXml(sheet, table, criteria, id, dialect));
  const target = `../${part.slice(folder.length)}`;
  return addRelationship(draft, sheetPart, { type: `${dialect.relationships}/table`, target });
}

/** What a table's filter lets through. */
export const criteriaOf = ({ filters }: Sheet, { id }: Table): readonly FilterCriterion[] =>
  filters.find(({ tableId }) => tableId === id)?.criteria ?? [];

/** Tables are numbered through the whole workbook. */
export function largestTableId(draft: PackageDraft): number {
  const ids = draft.names
    .filter((name) => /tables?\/[^/]*\.xml$/i.test(name))
    .map((name) => Number(/<(?:\w+:)?table\s[^>]*?\bid\s*=\s*["'](\d+)/.exec(draft.text(name) ?? '')?.[1] ?? 0));
  return Math.max(0, ...ids);
}

/** Takes a sheet's part away, with everything that only it refers to: tables, comments, drawings, printer settings. */
export function removeSheetPart(draft: PackageDraft, workbook: WorkbookPart, part: string): void {
  removeRelationships(draft, workbook.part, part);
  removeOrphan(draft, part);
}

function removeOrphan(draft: PackageDraft, part: string): void {
  const targets = readRelationships(draft, part).filter(({ isExternal }) => !isExternal);
  removePart(draft, part);
  for (const { target } of targets) {
    if (draft.has(target) && !isReferredTo(draft, target)) removeOrphan(draft, target);
  }
}

/** Whether any part, or the package itself, has a relationship to this one. */
function isReferredTo(draft: PackageDraft, part: string): boolean {
  return draft.names.some((name) => {
    const owner = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name);
    if (!owner) return false;
    const from = `${owner[1] ?? ''}${owner[2] ?? ''}`;
    return readRelationships(draft, from).some(
      ({ target, isExternal }) => !isExternal && target.toLowerCase() === part.toLowerCase(),
    );
  });
}
