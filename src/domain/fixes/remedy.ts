import type { CellContext } from '../engine/contexts';
import type { CellValue } from '../../cells/cell-values';
import type { CellFault } from '../engine/define-rule';
import type { MessageData } from '../model/findings';

/** A wrong value, and what its rule says about it when it is asked again. */
export interface WrongValue<Data extends MessageData = MessageData> {
  readonly value: Exclude<CellValue, null>;
  /** As rules see it: tidied; a truth value in Excel's words. */
  readonly text: string;
  readonly verdict: CellFault<Data>;
  readonly context: CellContext;
}

/** What could stand in the cell instead. */
export interface Remedy {
  /** Joins the same remedy of many cells to one fix: see `Fix.id`. */
  readonly id: string;
  readonly label: string;
  /** The label where several cells are changed, if it differs. */
  readonly labelForSeveral?: string;
  readonly after: CellValue;
  /** See `Fix.isCertain`: true only if it is so in every cell. */
  readonly isCertain: boolean;
  readonly numberFormat?: string;
  /** See `Fix.asOthers`. */
  readonly asOthers?: number;
  /** What a person should know first, one sentence by subject: of many cells the first is named. */
  readonly notes?: Readonly<Record<string, string>>;
  /** For what depends on more than the value: false leaves the cell alone. */
  readonly isRightAt?: (row: number, column: number) => boolean;
}

/** Ways to mend a value, best first; none where only a person can tell what is right. */
export type Fixer<Data extends MessageData = MessageData> = (wrong: WrongValue<Data>) => readonly Remedy[];
