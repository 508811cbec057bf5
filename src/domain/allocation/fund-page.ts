import type { Pence } from '../model/money';

/** One fund as finance sees it. Days are `YYYY-MM-DD`. */
export interface FundPage {
  readonly fund: string;
  readonly name: string;
  readonly isRingfenced: boolean;
  readonly purposes: readonly string[];
  readonly start?: string;
  readonly end?: string;
  /** Before addenda. */
  readonly firstAmount: Pence;
  readonly addenda: readonly { readonly date?: string; readonly amount: Pence; readonly reference: string }[];
  readonly amount: Pence;
  readonly tolerance: Pence;
  readonly awarded: Pence;
  readonly spent: Pence;
  /** What will have been spent when the period ends, at the rate so far; absent before a tenth of the period is over, or without a period. */
  readonly forecast?: Pence;
  /** Of the forecast, what goes back to whoever gave it: 0 where nothing has to. */
  readonly toReturn?: Pence;
  /** The period's last day: then unspent money is due back. */
  readonly returnBy?: string;
  /** Services it pays, in table order. */
  readonly services: readonly {
    readonly service: string;
    readonly name: string;
    readonly awarded: Pence;
    readonly spent: Pence;
    readonly isLocked: boolean;
  }[];
}
