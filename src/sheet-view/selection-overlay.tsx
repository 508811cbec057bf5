import { areaOf, mergeAt, type Selection } from './selection';
import { boxOf, type Box, type OverlayInput } from './overlay';
import type { Sheet } from '../workbook/model/sheet';
import type { CellArea } from '../cells/areas';

interface SelectionOverlayProps {
  readonly sheet: Sheet;
  readonly selection: Selection;
  /** What was copied or cut last, framed while its sheet is in front. */
  readonly copied?: { readonly sheetId: string; readonly area: CellArea } | undefined;
  readonly view: OverlayInput;
}

/** The whole box with a hole where the active cell is, so that it stays white as in Excel. */
function withHole(box: Box, hole: Box | undefined): string | undefined {
  if (!hole) return undefined;
  const left = hole.left - box.left;
  const top = hole.top - box.top;
  return `path(evenodd, "M0 0H${box.width}V${box.height}H0Z M${left} ${top}h${hole.width}v${hole.height}h${-hole.width}Z")`;
}

/** The frames around what is selected and around what was copied or cut. Drawn over the cells; assistive software hears of it from the cells themselves. */
export function SelectionOverlay({ sheet, selection, copied, view }: SelectionOverlayProps) {
  const active = boxOf(mergeAt(sheet, selection.active) ?? areaOf(selection.active), view);
  const copiedBox = copied?.sheetId === sheet.id ? boxOf(copied.area, view) : undefined;
  const isMany = selection.areas.length > 1;
  return (
    <div className="sheet-overlay" aria-hidden="true">
      {selection.areas.map((area, index) => {
        const box = boxOf(area, view);
        if (!box) return null;
        const isActiveArea = index === selection.areas.length - 1;
        return (
          <div key={index}>
            <div className="sheet-selected" style={{ ...box, clipPath: withHole(box, active) }} />
            {!isMany && <div className="sheet-selection-frame" style={{ ...box }} />}
            {isMany && isActiveArea && active && <div className="sheet-active-frame" style={{ ...active }} />}
          </div>
        );
      })}
      {copiedBox && <div className="sheet-copied-frame" style={{ ...copiedBox }} />}
    </div>
  );
}
