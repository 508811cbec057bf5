import type { Workbook } from '../../model/workbook';
import { DAYS_1900_TO_1904, isDateFormat } from '../../../cells/date-systems';
import type { WorkbookPart } from '../read/workbook-part';
import { dialectOf } from '../write/dialect';
import type { SheetSurroundings } from '../write/sheet-xml';
import type { PackageDraft } from './package-draft';
import { StylesPatch } from './styles-patch';
import { superfluousOverlays } from './superfluous-overlays';

/** What the sheets of one save share: styles and how numbers are counted. */
export interface Surroundings extends SheetSurroundings {
  /**
   * Takes overlays away that nobody uses once the given rules are off; before `overlayOf`.
   * @param takenOff the `dxfId` of each such rule.
   */
  dropOverlays(takenOff: readonly number[]): void;
  /** Writes the styles; last. */
  finish(): void;
}

/** The styles part is read only when an edit needs it: most edits touch no style. */
export function surroundings(draft: PackageDraft, part: WorkbookPart, workbook: Workbook): Surroundings {
  let made: StylesPatch | undefined;
  const formats = new Map<number, string | undefined>();
  const styles = (): StylesPatch => (made ??= new StylesPatch(draft, part, workbook.styles));
  return {
    dialect: dialectOf(draft.text(part.part) ?? ''),
    formatOf: (style) => {
      // Asked for every cell of a new sheet, and most of them look alike.
      if (style !== 0 && !formats.has(style)) formats.set(style, styles().formatOf(style));
      return formats.get(style);
    },
    overlayOf: (style) => styles().overlayOf(style),
    fileNumber: (value, style) => {
      const isDate = workbook.uses1904Dates && isDateFormat(workbook.styles.get(style).numberFormat);
      return isDate ? value - DAYS_1900_TO_1904 : value;
    },
    dropOverlays: (takenOff) => {
      if (takenOff.length === 0) return;
      styles().dropLastOverlays(superfluousOverlays(draft, takenOff, styles().overlayCount));
    },
    finish: () => made?.finish(),
  };
}
