import type { Edit } from '../model/journal';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { ZipPackage } from './package/zip-package';
import { calculateOnOpening, dropCalculationChain } from './patch/calculation-patch';
import { patchCells, type CellEdit } from './patch/cells-patch';
import {
  overlaysTakenOff,
  patchConditionalFormats,
  type ConditionalFormatEdit,
} from './patch/conditional-formats-patch';
import { PackageDraft } from './patch/package-draft';
import { patchSettings, type SettingEdit } from './patch/settings-patch';
import { patchTablesAndFilters } from './patch/sheet-frame-patch';
import { addSheetParts, removeSheetPart } from './patch/sheets-patch';
import { applySplices } from './patch/splices';
import { surroundings, type Surroundings } from './patch/surroundings';
import { patchTabs, type TabChanges } from './patch/workbook-patch';
import { readWorkbookPart, type WorkbookPart } from './read/workbook-part';

interface SheetEdits {
  readonly sheet: Sheet;
  readonly part: string;
  readonly cells: CellEdit[];
  readonly formats: ConditionalFormatEdit[];
  isReordered: boolean;
}

/**
 * Writes a workbook back: the net edits since loading, replayed on the bytes it was loaded from. Parts that no edit
 * touches keep their bytes; in the others only the edited elements change; sheets added since become parts of their own.
 * Without net edits the very same bytes come back. What cannot be replayed stands in `workbook.unsavedChanges`: tell the
 * person before saving.
 *
 * @param original the bytes given to `loadWorkbook`.
 * @throws UnusableFileError when the edits cannot be written without harm to the rest; nothing is written then.
 */
export function saveWorkbook(original: Uint8Array, workbook: Workbook): Uint8Array {
  const edits = workbook.journal.net();
  if (edits.length === 0) return original;
  const draft = new PackageDraft(new ZipPackage(original));
  const part = readWorkbookPart(draft.zip);
  const settings = edits.filter((edit): edit is SettingEdit => edit.kind === 'setting');
  const bySheet = groupBySheet(edits, workbook);
  const around = surroundings(draft, part, workbook);
  patchSheets(draft, bySheet, around);
  patchTablesAndFilters(draft, part, workbook, edits, around);
  const added = patchSheetList(draft, part, workbook, edits, around);
  around.finish();
  if (settings.length > 0) patchSettings(draft, settings);
  patchCalculation(draft, part, workbook, bySheet, added);
  return draft.toBytes();
}

/** Edits of sheets that are in the file and stay there. */
function groupBySheet(edits: readonly Edit[], workbook: Workbook): SheetEdits[] {
  const groups = new Map<string, SheetEdits>();
  for (const edit of edits) {
    if (edit.kind !== 'cell' && edit.kind !== 'conditional-format' && edit.kind !== 'conditional-format-order')
      continue;
    const sheet = workbook.sheets.find(({ id }) => id === edit.sheetId);
    if (sheet?.part === undefined) continue;
    const group = groups.get(sheet.id) ?? { sheet, part: sheet.part, cells: [], formats: [], isReordered: false };
    groups.set(sheet.id, group);
    if (edit.kind === 'cell') group.cells.push(edit);
    else if (edit.kind === 'conditional-format') group.formats.push(edit);
    else group.isReordered = true;
  }
  return [...groups.values()];
}

function patchSheets(draft: PackageDraft, bySheet: readonly SheetEdits[], around: Surroundings): void {
  around.dropOverlays(
    bySheet
      .filter(({ formats }) => formats.some(({ before }) => before))
      .flatMap((edits) => overlaysTakenOff(draft.text(edits.part) ?? '', edits.part, edits.formats)),
  );
  for (const { sheet, part: name, cells, formats, isReordered } of bySheet) {
    const text = draft.text(name) ?? '';
    const splices = [
      ...(cells.length === 0 ? [] : patchCells(text, name, cells, around)),
      ...(formats.length === 0 && !isReordered
        ? []
        : patchConditionalFormats(text, name, formats, sheet.conditionalFormats, (style) => around.overlayOf(style))),
    ];
    draft.write(name, applySplices(text, splices));
  }
}

const HOLDS_FORMULA = /<(?:\w+:)?f[\s/>]/;

/** Takes deleted sheets out of the file and puts added ones in; answers the added ones. */
function patchSheetList(
  draft: PackageDraft,
  part: WorkbookPart,
  workbook: Workbook,
  edits: readonly Edit[],
  around: Surroundings,
): readonly Sheet[] {
  const ofSheets = edits.filter((edit) => edit.kind === 'sheet');
  if (ofSheets.length === 0) return [];
  const removed = part.sheets.filter((entry) =>
    ofSheets.some((edit) => edit.after === undefined && edit.part === entry.part),
  );
  const added = workbook.sheets.filter(({ id }) => workbook.isAdded(id));
  const isFrontGone = removed.some(({ tab }) => tab === part.activeTab);
  const front = isFrontGone ? workbook.activeSheetId : undefined;
  if (removed.some((entry) => HOLDS_FORMULA.test(draft.text(entry.part) ?? ''))) dropCalculationChain(draft, part);
  for (const entry of removed) removeSheetPart(draft, part, entry.part);
  const tabs = addSheetParts(draft, part, { sheets: added, model: workbook }, front, around);
  const changes = {
    removed: new Set(removed.map(({ tab }) => tab)),
    added: tabs,
    front: isFrontGone ? tabInFront(part, workbook, added) : undefined,
  };
  draft.write(part.part, patchTabs(draft.text(part.part) ?? '', part.part, changes, around.dialect));
  return added;
}

function tabInFront(part: WorkbookPart, workbook: Workbook, added: readonly Sheet[]): TabChanges['front'] {
  const front = workbook.sheet(workbook.activeSheetId);
  const place = added.indexOf(front);
  if (place >= 0) return { added: place };
  return { tab: part.sheets.find((entry) => entry.part === front.part)?.tab ?? 0 };
}

function patchCalculation(
  draft: PackageDraft,
  part: WorkbookPart,
  workbook: Workbook,
  bySheet: readonly SheetEdits[],
  added: readonly Sheet[],
): void {
  const cells = bySheet.flatMap((edits) => edits.cells);
  const hasLostFormula = cells.some(
    ({ before, after }) => before?.formula !== undefined && after?.formula === undefined,
  );
  if (hasLostFormula) dropCalculationChain(draft, part);
  const isChanged = cells.some(
    ({ before, after }) => before?.value !== after?.value || before?.formula !== after?.formula,
  );
  const isNew = added.some(hasFormula);
  if (!mayBeStale(workbook)) return;
  if (isNew || (isChanged && workbook.sheets.some(hasFormula))) calculateOnOpening(draft, part);
}

/** Whether some formula's result may not fit the edits: then Excel has to calculate when it opens the file. */
function mayBeStale({ recalculator, calculationMode, leavesFormulasToExcel }: Workbook): boolean {
  if (!recalculator || calculationMode === 'manual' || leavesFormulasToExcel) return true;
  return (recalculator.notRecalculated ?? []).length > 0;
}

function hasFormula(sheet: Sheet): boolean {
  for (const [, , cell] of sheet.cells()) if (cell.formula !== undefined) return true;
  return false;
}
