import { sharedArea, type CellArea } from '../../cells/areas';
import type { ConditionalFormat } from '../../workbook/model/conditional-formats';
import type { OverlayStyle } from '../../workbook/model/styles';
import { HostError } from './host-error';
import type { HostState } from './host-state';
import { checkWritable, sheetOf } from './places';
import type { AreasTarget, FormatTarget } from './targets';

/** The conditional formats that touch the cells, most important first. */
export function formatsOn({ sheetId, areas }: AreasTarget, state: HostState): readonly ConditionalFormat[] {
  return sheetOf(state, sheetId).conditionalFormats.filter((format) =>
    format.areas.some((one) => areas.some((other) => sharedArea(one, other))),
  );
}

/** @throws ItemNotFound when it has been deleted. */
export function formatOf({ sheetId, formatId }: FormatTarget, state: HostState): ConditionalFormat {
  const format = sheetOf(state, sheetId).conditionalFormats.find(({ id }) => id === formatId);
  if (!format) throw new HostError('ItemNotFound');
  return format;
}

/** The cells of `area` outside `hole`, as up to four rectangles. */
export function subtract(area: CellArea, hole: CellArea): readonly CellArea[] {
  const cut = sharedArea(area, hole);
  if (!cut) return [area];
  const pieces: CellArea[] = [];
  if (area.top < cut.top) pieces.push({ ...area, bottom: cut.top - 1 });
  if (area.left < cut.left) pieces.push({ ...area, top: cut.top, bottom: cut.bottom, right: cut.left - 1 });
  if (area.right > cut.right) pieces.push({ ...area, top: cut.top, bottom: cut.bottom, left: cut.right + 1 });
  if (area.bottom > cut.bottom) pieces.push({ ...area, top: cut.bottom + 1 });
  return pieces;
}

/** Takes conditional formats off these cells; they stay on the other cells they apply to. */
export function clearConditionalFormats({ sheetId, areas }: AreasTarget, state: HostState): void {
  for (const format of formatsOn({ sheetId, areas }, state)) {
    const left = areas.reduce<readonly CellArea[]>(
      (pieces, hole) => pieces.flatMap((piece) => subtract(piece, hole)),
      format.areas,
    );
    if (left.length === 0) state.workbook.removeConditionalFormat(sheetId, format.id, 'add-in');
    else state.workbook.changeConditionalFormat(sheetId, { ...format, areas: left }, 'add-in');
  }
}

/** Changes one conditional format. @throws ItemNotFound, or AccessDenied on a protected sheet. */
export function changeFormat(
  here: FormatTarget,
  state: HostState,
  change: (format: ConditionalFormat) => ConditionalFormat,
): void {
  const format = formatOf(here, state);
  checkWritable(state, here.sheetId);
  state.workbook.changeConditionalFormat(here.sheetId, change(format), 'add-in');
}

/** Changes how one conditional format makes cells look. */
export function changeLook(here: FormatTarget, state: HostState, change: (style: OverlayStyle) => OverlayStyle): void {
  changeFormat(here, state, (format) => ({ ...format, style: change(format.style) }));
}
