import type { Edit } from '../model/journal';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { ZipPackage } from './package/zip-package';
import { calculateOnOpening, dropCalculationChain } from './patch/calculation-patch';
import { patchCells, type CellEdit, type CellSurroundings } from './patch/cells-patch';
import {
  overlaysTakenOff,
  patchConditionalFormats,
  type ConditionalFormatEdit,
} from './patch/conditional-formats-patch';
import { PackageDraft } from './patch/package-draft';
import { patchSettings, type SettingEdit } from './patch/settings-patch';
import { applySplices } from './patch/splices';
import { StylesPatch } from './patch/styles-patch';
import { superfluousOverlays } from './patch/superfluous-overlays';
import { DAYS_1900_TO_1904 } from './read/date-systems';
import { isDateFormat } from './read/number-formats';
import { readWorkbookPart, type WorkbookPart } from './read/workbook-part';

interface SheetEdits {
  readonly sheet: Sheet;
  readonly part: string;
  readonly cells: CellEdit[];
  readonly formats: ConditionalFormatEdit[];
}

/**
 * Writes a workbook back: the net edits since loading, replayed on the bytes it was loaded from. Parts that no edit
 * touches keep their bytes; in the others only the edited elements change. Without net edits the very same bytes come back.
 * What cannot be replayed stands in `workbook.unsavedChanges`: tell the person before saving.
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
  if (bySheet.length > 0) patchSheets(draft, part, workbook, bySheet);
  if (settings.length > 0) patchSettings(draft, settings);
  patchCalculation(draft, part, workbook, bySheet);
  return draft.toBytes();
}

/** Edits of sheets that are in the file; those of added or deleted sheets are among the `unsavedChanges`. */
function groupBySheet(edits: readonly Edit[], workbook: Workbook): SheetEdits[] {
  const groups = new Map<string, SheetEdits>();
  for (const edit of edits) {
    if (edit.kind !== 'cell' && edit.kind !== 'conditional-format') continue;
    const sheet = workbook.sheets.find(({ id }) => id === edit.sheetId);
    if (sheet?.part === undefined) continue;
    const group = groups.get(sheet.id) ?? { sheet, part: sheet.part, cells: [], formats: [] };
    groups.set(sheet.id, group);
    if (edit.kind === 'cell') group.cells.push(edit);
    else group.formats.push(edit);
  }
  return [...groups.values()];
}

function patchSheets(
  draft: PackageDraft,
  part: WorkbookPart,
  workbook: Workbook,
  bySheet: readonly SheetEdits[],
): void {
  const made: StylesPatch[] = [];
  /** Read only when an edit needs it: most edits touch no style. */
  const styles = (): StylesPatch => {
    const known = made[0] ?? new StylesPatch(draft, part, workbook.styles);
    if (made.length === 0) made.push(known);
    return known;
  };
  const takenOff = bySheet
    .filter(({ formats }) => formats.some(({ before }) => before))
    .flatMap((edits) => overlaysTakenOff(draft.text(edits.part) ?? '', edits.part, edits.formats));
  if (takenOff.length > 0) {
    styles().dropLastOverlays(superfluousOverlays(draft, takenOff, styles().overlayCount));
  }
  const overlayOf: StylesPatch['overlayOf'] = (style) => styles().overlayOf(style);
  const around: CellSurroundings = {
    formatOf: (style) => (style === 0 ? undefined : styles().formatOf(style)),
    fileNumber: (value, style) => {
      const isDate = workbook.uses1904Dates && isDateFormat(workbook.styles.get(style).numberFormat);
      return isDate ? value - DAYS_1900_TO_1904 : value;
    },
  };
  for (const { sheet, part: name, cells, formats } of bySheet) {
    const text = draft.text(name) ?? '';
    const splices = [
      ...(cells.length === 0 ? [] : patchCells(text, name, cells, around)),
      ...(formats.length === 0
        ? []
        : patchConditionalFormats(text, name, formats, sheet.conditionalFormats, overlayOf)),
    ];
    draft.write(name, applySplices(text, splices));
  }
  made[0]?.finish();
}

function patchCalculation(
  draft: PackageDraft,
  part: WorkbookPart,
  workbook: Workbook,
  bySheet: readonly SheetEdits[],
): void {
  const cells = bySheet.flatMap((edits) => edits.cells);
  const hasLostFormula = cells.some(
    ({ before, after }) => before?.formula !== undefined && after?.formula === undefined,
  );
  if (hasLostFormula) dropCalculationChain(draft, part);
  const isChanged = cells.some(
    ({ before, after }) => before?.value !== after?.value || before?.formula !== after?.formula,
  );
  if (isChanged && mayBeStale(workbook) && workbook.sheets.some(hasFormula)) calculateOnOpening(draft, part);
}

/** Whether some formula's result may not fit the edits: then Excel has to calculate when it opens the file. */
function mayBeStale({ recalculator, calculationMode }: Workbook): boolean {
  if (!recalculator || calculationMode === 'manual') return true;
  return (recalculator.notRecalculated ?? []).length > 0;
}

function hasFormula(sheet: Sheet): boolean {
  for (const [, , cell] of sheet.cells()) if (cell.formula !== undefined) return true;
  return false;
}
