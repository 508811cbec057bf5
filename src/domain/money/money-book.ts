import type { Pence } from '../model/money';
import type { RegisterPlace } from '../model/registers';
import type { Fund, FundedService } from '../allocation/problem';

/** Where a row stands in its table: `row` counts from 1, so that a rule can mark one cell of it. */
interface Placed {
  readonly row: number;
  readonly place: RegisterPlace;
}

/** A row of `Funds` with its addenda. */
export interface FundRow extends Fund, Placed {
  readonly source: string;
  /** Before addenda. */
  readonly firstAmount: Pence;
  readonly addenda: readonly { readonly date?: string; readonly amount: Pence; readonly reference: string }[];
  readonly isReturned: boolean;
  /** The day by which unspent money is to be back, `YYYY-MM-DD`, where the fund gives one. */
  readonly returnBy?: string;
  /** Its amount or that of an addendum cannot be read: `amount` is not what the fund has. */
  readonly isUnread?: true;
  /** As written, for sentences. */
  readonly purposeNames: readonly string[];
}

/** A row of `Services` with its contributions. */
export interface ServiceRow extends FundedService, Placed {
  readonly provider: string;
  readonly cost: Pence;
  /** Its cost cannot be read: `cost` is not what it costs. */
  readonly isUnread?: true;
  /** Its purposes cannot be read: `purposes` are not the ones it has. */
  readonly hasUnreadPurposes?: true;
  readonly purposeNames: readonly string[];
  readonly contributions: readonly {
    readonly funder: string;
    readonly amount: Pence;
    readonly isConfirmed: boolean;
  }[];
}

/** A row of `Awards`. An amount that is blank is still open: 0. */
export interface AwardRow extends Placed {
  readonly fund: string;
  readonly service: string;
  readonly amount: Pence;
  readonly isLocked: boolean;
  /** There is an amount that cannot be read; `amount` is 0. */
  readonly isUnread?: true;
}

/** A row of `Spend`. Money that comes back, such as a credit note, is below zero. */
export interface SpendRow extends Placed {
  readonly fund: string;
  /** Empty where its code is blank or unknown: the money has left the fund all the same. */
  readonly service: string;
  readonly date?: string;
  readonly amount: Pence;
  readonly reference: string;
  readonly description: string;
}

/** A code of the finance system that nobody knows, with where it stands first. */
export interface UnknownCode {
  readonly what: 'fund' | 'service';
  /** As written. */
  readonly code: string;
  /** Rows of `Spend` that have it. */
  readonly lines: number;
  readonly place: RegisterPlace;
}

/** What the finance system's codes stand for, as people said: code in lower-case letters and digits → id. */
export interface KnownCodes {
  readonly funds: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, string>;
}

export const NO_CODES: KnownCodes = { funds: new Map(), services: new Map() };

/** The money tables of a commissioning workbook, read. Rows that cannot be read whole are left out: `checkMoney` tells them. */
export interface MoneyBook {
  readonly funds: readonly FundRow[];
  readonly services: readonly ServiceRow[];
  readonly awards: readonly AwardRow[];
  readonly spend: readonly SpendRow[];
  readonly unknownCodes: readonly UnknownCode[];
  /** Rows of `Awards` of which the fund or the service is not known: there is an award, nobody knows which. */
  readonly unplacedAwards: readonly { readonly fund?: string; readonly service?: string }[];
  /** Rows of `Spend` that add others up. */
  readonly totalLines: ReadonlySet<number>;
  /** Rows of `Spend` without an amount that can be read, or a fund that is known. */
  readonly uncounted: readonly { readonly fund?: string; readonly row: number }[];
}
