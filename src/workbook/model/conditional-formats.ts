import type { CellArea } from '../../cells/areas';
import type { OverlayStyle } from './styles';

/** The kinds Excel's library names, in its own spelling (`Excel.ConditionalFormatType`). */
export type ConditionalFormatType =
  'Custom' | 'DataBar' | 'ColorScale' | 'IconSet' | 'TopBottom' | 'PresetCriteria' | 'ContainsText' | 'CellValue';

/**
 * One conditional format. Only `Custom` (a formula) and `CellValue` are evaluated and drawn; the other kinds are kept,
 * counted and named, and stay in the file as they are.
 */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: ConditionalFormatType;
  readonly areas: readonly CellArea[];
  /** `Custom`: one formula with its leading `=`. `CellValue`: one or two. As seen from the first area's top left cell. */
  readonly formulas: readonly string[];
  /** `CellValue` only: Excel's operator name in the file format, e.g. `greaterThan`, `between`. */
  readonly operator?: string;
  readonly style: OverlayStyle;
  readonly stopIfTrue: boolean;
  /** Where the rule stands in the file it was loaded from; absent when it was added since. */
  readonly origin?: { readonly block: number; readonly rule: number };
}
