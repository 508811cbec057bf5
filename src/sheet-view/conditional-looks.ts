import { containsCell, sharedArea, type CellArea } from '../cells/areas';
import type { ConditionalFormat } from '../workbook/model/conditional-formats';
import type { Sheet } from '../workbook/model/sheet';
import type { OverlayStyle } from '../workbook/model/styles';
import { CellError, type Scalar } from '../workbook/model/values';
import type { Workbook } from '../workbook/model/workbook';
import { evaluateFormula } from '../workbook/formulas/evaluate-formula';

/** A conditional format with only those of its areas that can be seen. */
interface Near {
  readonly format: ConditionalFormat;
  readonly areas: readonly CellArea[];
  /** The cell its formulas are written for. */
  readonly writtenAt: { readonly row: number; readonly column: number };
}

/** Excel compares numbers with numbers and text with text; text is greater than any number, and case does not matter. */
function compare(a: Scalar, b: Scalar): number {
  const rank = (value: Scalar) => (typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 0);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'en-GB', { sensitivity: 'accent' });
  return Number(a ?? 0) - Number(b ?? 0);
}

const OPERATORS: Readonly<Record<string, (value: Scalar, first: Scalar, second: Scalar) => boolean>> = {
  equal: (value, first) => compare(value, first) === 0,
  notEqual: (value, first) => compare(value, first) !== 0,
  greaterThan: (value, first) => compare(value, first) > 0,
  greaterThanOrEqual: (value, first) => compare(value, first) >= 0,
  lessThan: (value, first) => compare(value, first) < 0,
  lessThanOrEqual: (value, first) => compare(value, first) <= 0,
  between: (value, first, second) => compare(value, first) >= 0 && compare(value, second) <= 0,
  notBetween: (value, first, second) => compare(value, first) < 0 || compare(value, second) > 0,
};

const isTrue = (value: Scalar) => value === true || (typeof value === 'number' && value !== 0);

/**
 * What the conditional formats of a sheet lay over its cells, `Custom` and `CellValue` only. Make it for the window that is
 * drawn: formats and areas outside are left out once, not for every cell.
 */
export class ConditionalLooks {
  private readonly near: readonly Near[];

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
    seen: CellArea,
  ) {
    this.near = sheet.conditionalFormats.flatMap((format) => {
      const areas = format.areas.filter((area) => sharedArea(area, seen));
      const first = format.areas[0];
      if (!first || areas.length === 0 || (format.type !== 'Custom' && format.type !== 'CellValue')) return [];
      return [{ format, areas, writtenAt: { row: first.top, column: first.left } }];
    });
  }

  /** The style laid over a cell; undefined when no format applies. Of two formats that set the same thing the first wins. */
  over(row: number, column: number): OverlayStyle | undefined {
    let look: OverlayStyle | undefined;
    for (const near of this.near) {
      if (!near.areas.some((area) => containsCell(area, row, column)) || !this.applies(near, row, column)) continue;
      const { style } = near.format;
      look = look
        ? { ...style, ...look, font: { ...style.font, ...look.font }, borders: { ...style.borders, ...look.borders } }
        : style;
      if (near.format.stopIfTrue) break;
    }
    return look;
  }

  private applies({ format, writtenAt }: Near, row: number, column: number): boolean {
    const values = format.formulas.map((formula) =>
      evaluateFormula(this.workbook, this.sheet.id, row, column, formula, { writtenAt }),
    );
    const [first = null, second = null] = values;
    if (format.type === 'Custom') return isTrue(first);
    const value = this.sheet.value(row, column);
    if ([value, first, second].some((one) => one instanceof CellError)) return false;
    // A blank cell equals 0 for a formula, but Excel gives no look to blank cells for being less than something.
    if (value === null && format.operator !== 'equal' && format.operator !== 'notEqual') return false;
    return OPERATORS[format.operator ?? '']?.(value, first, second) ?? false;
  }
}
