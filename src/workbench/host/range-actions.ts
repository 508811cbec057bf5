import { sharedArea, type CellArea } from '../../cells/areas';
import { oneOf, recordOf } from './args';
import { writeCells } from './calculation';
import { clearConditionalFormats } from './conditional-formats';
import { HostError } from './host-error';
import type { HostState } from './host-state';
import { checkWritable, isUnbounded, sheetOf, usedWithin } from './places';
import type { AreasTarget, RangeTarget } from './targets';

/**
 * Selects cells, bringing their sheet to the front.
 * @throws InvalidOperation on hidden sheets.
 */
export function selectAreas({ sheetId, areas }: AreasTarget, state: HostState): void {
  const sheet = sheetOf(state, sheetId);
  if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation');
  state.workbook.activate(sheetId);
  state.workbook.select(sheetId, areas);
}

const CLEAR = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const;

/** `Range.clear`: contents, formats or both. Only stored cells need clearing, so whole columns are no trouble. */
export function clearCells({ sheetId, areas }: AreasTarget, applyTo: unknown, state: HostState): void {
  const what = applyTo === undefined || applyTo === null ? 'All' : oneOf(applyTo, CLEAR);
  checkWritable(state, sheetId, areas);
  const sheet = sheetOf(state, sheetId);
  if (what === 'All' || what === 'Contents') {
    for (const area of areas) {
      const used = usedWithin(sheet, area, true);
      if (used) writeCells(state, sheetId, used, blanks(used));
    }
  }
  if (what === 'All' || what === 'Formats') {
    for (const area of areas) {
      const used = usedWithin(sheet, area, false);
      if (used) state.workbook.restyle(sheetId, used, () => ({}), 'add-in');
    }
    clearConditionalFormats({ sheetId, areas }, state);
  }
  if (what !== 'Contents' && what !== 'Formats') removeHyperlinks({ sheetId, areas }, state);
}

function blanks(area: CellArea): { value: null }[][] {
  const width = area.right - area.left + 1;
  return Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from({ length: width }, () => ({ value: null })),
  );
}

/** Merges cells; values other than the top left one are lost, as in Excel. @param across merges every row by itself. */
export function mergeCells({ sheetId, area }: RangeTarget, across: boolean, state: HostState): void {
  checkWritable(state, sheetId);
  if (isUnbounded(area)) throw new HostError('InvalidArgument');
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
  const merged = across ? rows.map((row) => ({ ...area, top: row, bottom: row })) : [area];
  state.workbook.changeSheet(
    sheetId,
    'merged cells',
    (sheet) => {
      sheet.merges = [...sheet.merges.filter((merge) => !sharedArea(merge, area)), ...merged];
    },
    'add-in',
  );
  for (const one of merged) {
    const block: (undefined | { value: null })[][] = blanks(one);
    if (block[0]) block[0][0] = undefined;
    writeCells(state, sheetId, one, block);
  }
}

export function unmergeCells({ sheetId, area }: RangeTarget, state: HostState): void {
  checkWritable(state, sheetId);
  state.workbook.changeSheet(
    sheetId,
    'merged cells',
    (sheet) => {
      sheet.merges = sheet.merges.filter((merge) => !sharedArea(merge, area));
    },
    'add-in',
  );
}

/** `range.hyperlink = { address | documentReference, textToDisplay }` */
export function setHyperlink({ sheetId, area }: RangeTarget, value: unknown, state: HostState): void {
  checkWritable(state, sheetId, [area]);
  const { address, documentReference, textToDisplay } = recordOf(value);
  const target = typeof documentReference === 'string' ? `#${documentReference}` : address;
  if (typeof target !== 'string') throw new HostError('InvalidArgument');
  state.workbook.changeSheet(
    sheetId,
    'hyperlinks',
    (sheet) => {
      sheet.hyperlinks = [...sheet.hyperlinks.filter((link) => !sharedArea(link.area, area)), { area, target }];
    },
    'add-in',
  );
  if (typeof textToDisplay === 'string') writeCells(state, sheetId, area, [[{ value: textToDisplay }]]);
}

function removeHyperlinks({ sheetId, areas }: AreasTarget, state: HostState): void {
  const isMeant = (area: CellArea): boolean => areas.some((one) => sharedArea(one, area));
  if (!sheetOf(state, sheetId).hyperlinks.some((link) => isMeant(link.area))) return;
  state.workbook.changeSheet(
    sheetId,
    'hyperlinks',
    (sheet) => {
      sheet.hyperlinks = sheet.hyperlinks.filter((link) => !isMeant(link.area));
    },
    'add-in',
  );
}
