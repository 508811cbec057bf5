import type { Pence } from '../model/money';

/** A pot of money, ready to be allocated: addenda are in its amount. Days are `YYYY-MM-DD`; a missing one leaves that end open. */
export interface Fund {
  readonly id: string;
  readonly name: string;
  /** What may be paid from it without going over. Not below zero. */
  readonly amount: Pence;
  /** What may be awarded on top, because services underspend; 0 for a ringfenced fund, whatever its row says. */
  readonly tolerance: Pence;
  /** The share of the amount that `tolerance` is, so that another amount gets its own; absent where it is no share. */
  readonly tolerancePercent?: number;
  /** In lower-case letters and digits. Empty: unrestricted, it may pay for anything. With purposes the fund is ringfenced. */
  readonly purposes: readonly string[];
  /** The purposes as the workbook writes them, for sentences; without them the sentences use `purposes`. */
  readonly purposeNames?: readonly string[];
  readonly start?: string;
  readonly end?: string;
  /** An award to one service is at least this much, or nothing. */
  readonly minimum?: Pence;
  /** All awards from this fund to one service together. */
  readonly maximum?: Pence;
}

/** A service that funds may pay for. */
export interface FundedService {
  readonly id: string;
  readonly name: string;
  /** Cost less confirmed contributions: what funds are asked for. Not below zero. */
  readonly need: Pence;
  /** In lower-case letters and digits. A ringfenced fund pays where one of its purposes is among them. */
  readonly purposes: readonly string[];
  readonly start?: string;
  readonly end?: string;
  readonly isContracted: boolean;
  /** 1 comes first; services without a rank come last among those of their commitment. */
  readonly rank?: number;
}

/** Fund X pays service Y. One row for each pair. */
export interface Award {
  readonly fund: string;
  readonly service: string;
  readonly amount: Pence;
  readonly isLocked: boolean;
}

/** Who pays and who is paid, which is all that sentences need. */
export interface AllocationParties {
  readonly funds: readonly Fund[];
  readonly services: readonly FundedService[];
}

/** Everything that is allocated, with ids that are there and unique: see `readMoney`. */
export interface AllocationProblem extends AllocationParties {
  /**
   * Kept as they are, also where they break a limit: that is reported by the ledger checks, not mended here. A locked pair gets nothing on
   * top: its row in `Awards` is the only one, and is left alone.
   */
  readonly locked: readonly Award[];
}

/** Why a fund with money left cannot pay (more) for a service. `locked`: its award to the service is locked as it is. */
export type CannotPay = 'purpose' | 'period' | 'minimum' | 'maximum' | 'locked';

/** Why a service is short, as the cut through the flow tells it. */
export interface Shortfall {
  readonly service: string;
  readonly amount: Pence;
  /** Funds that may pay for it, or whose use elsewhere stands in its way, and are used in full. In table order. */
  readonly fullyUsed: readonly string[];
  /** Of `fullyUsed` the ones that cannot pay for it themselves, but could take over what pays others and is wanted here. */
  readonly indirectly: readonly string[];
  /** Every fund with money left, tolerance included. In table order. */
  readonly cannotPay: readonly { readonly fund: string; readonly unspent: Pence; readonly because: CannotPay }[];
  /**
   * So much more in any one of these funds meets it: `amount` in all, `forOthers` of it for services that come before it or share with
   * it. Empty where no fund of the workbook may pay all that is missing; absent where it was not worked out, because there is too much.
   */
  readonly wouldMeet?: readonly { readonly fund: string; readonly amount: Pence; readonly forOthers: Pence }[];
}

/** A ringfenced fund with money left, and why those who may use it do not. */
export interface Unspent {
  readonly fund: string;
  readonly amount: Pence;
  readonly services: readonly {
    readonly service: string;
    /** `met`: it has all it needs. Others: it is short, but this fund's limits keep the money from it. */
    readonly because: 'met' | 'minimum' | 'maximum' | 'locked';
  }[];
}

export interface FundBalance {
  readonly fund: string;
  /** With tolerance. */
  readonly available: Pence;
  readonly awarded: Pence;
  /** Of the amount without tolerance; below zero where the tolerance is used. */
  readonly left: Pence;
}

export interface ServiceFunding {
  readonly service: string;
  readonly need: Pence;
  readonly awarded: Pence;
  readonly short: Pence;
}

/** A minimum award that could not be met: the pair got nothing, and the service so much less than it could have had. */
export interface UnmetMinimum {
  readonly fund: string;
  readonly service: string;
  readonly minimum: Pence;
  /** What the service would have had from the fund without the minimum. */
  readonly amount: Pence;
  /** It has the minimum instead, and others have that much less. */
  readonly isRaised?: true;
}

/** The answer to an `AllocationProblem`. Everything in table order: funds first, then services. */
export interface Allocation {
  /** Locked ones as they were, and what was worked out; none of nothing. */
  readonly awards: readonly Award[];
  readonly funds: readonly FundBalance[];
  readonly services: readonly ServiceFunding[];
  readonly shortfalls: readonly Shortfall[];
  readonly unspent: readonly Unspent[];
  readonly unmetMinimums: readonly UnmetMinimum[];
}
