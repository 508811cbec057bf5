/** What the findings on money tables, awards and spend say in their sentences; amounts as people read them (`£1,200`). */
export interface MoneyRuleData {
  'money-below-zero': {
    readonly amount: string;
    /** With its addenda the fund has less than nothing; its own amount has not. */
    readonly isAfterAddenda: boolean;
  };
  'rows-below-table': { readonly table: string; readonly cells: string; readonly rows: number };
  'money-column-missing': {
    readonly table: string;
    readonly column: string;
    /** Headings that were probably meant for it. */
    readonly meant: readonly string[];
  };
  'money-missing': { readonly table: 'Funds' | 'Services' };
  'tolerance-out-of-range': {
    /** As it is used. */
    readonly percent: number;
    /** As it stands in the cell. */
    readonly written: number;
    /** `share`, `per-cent`: what it is taken for, and the other may be meant. */
    readonly problem: 'below' | 'above' | 'ringfenced' | 'share' | 'per-cent';
  };
  'purpose-unmatched': {
    readonly purpose: string;
    /** Whose it is: no service has that of a fund, or no fund that of a service. */
    readonly of: 'fund' | 'service';
    /** The fund has no other purpose that a service has. */
    readonly paysNobody: boolean;
  };
  'minimum-above-maximum': { readonly minimum: string; readonly maximum: string };
  'contributions-over-cost': {
    readonly service: string;
    readonly cost: string;
    readonly contributions: string;
    /** They exceed it without those that are not confirmed. */
    readonly isConfirmed: boolean;
  };
  'award-duplicated': {
    readonly fund: string;
    readonly service: string;
    readonly cell: string;
    readonly sameAs: string;
  };
  'spend-code-unknown': {
    readonly code: string;
    readonly what: 'fund' | 'service';
    /** Ids that share it as their name; empty where nobody has it. */
    readonly ids: readonly string[];
  };
  'spend-unreadable': {
    readonly value: string;
    /** Empty for a blank. */
    readonly expects: string;
    /** The line counts for its fund all the same. */
    readonly isOfFund: boolean;
  };
  'award-outside-purpose': {
    readonly fund: string;
    readonly service: string;
    readonly amount: string;
    readonly purposes: string;
  };
  'award-outside-period': {
    readonly fund: string;
    readonly service: string;
    readonly amount: string;
    readonly fundPeriod: string;
    readonly servicePeriod: string;
  };
  'award-over-fund': {
    readonly fund: string;
    readonly awarded: string;
    readonly available: string;
    readonly over: string;
    readonly isRingfenced: boolean;
  };
  'award-out-of-range': {
    readonly fund: string;
    readonly service: string;
    readonly amount: string;
    readonly limit: string;
    readonly isBelow: boolean;
  };
  'funded-twice': {
    readonly service: string;
    readonly awarded: string;
    /** Confirmed ones; empty where there are none. */
    readonly contributions: string;
    readonly cost: string;
    readonly over: string;
  };
  'spend-without-award': {
    readonly fund: string;
    readonly service: string;
    readonly spent: string;
  };
  'spend-over-award': {
    readonly fund: string;
    readonly service: string;
    readonly spent: string;
    readonly awarded: string;
    readonly over: string;
  };
  'spend-outside-period': {
    readonly fund: string;
    readonly date: string;
    readonly period: string;
  };
  'move-needs-approval': {
    readonly fund: string;
    readonly service: string;
    readonly fromFund: string;
    readonly fromService: string;
    readonly over: string;
    readonly spare: string;
  };
  'fund-underspend': {
    readonly fund: string;
    readonly spent: string;
    /** Of that, what is dated outside the period; empty where nothing is. */
    readonly outside: string;
    /** Lines that are not in `spent`, because their amount or fund is not known. */
    readonly uncounted: number;
    readonly forecast: string;
    readonly left: string;
    readonly end: string;
    /** The period is over: `left` is left, and is no forecast. */
    readonly hasEnded: boolean;
    readonly isReturned: boolean;
    /** The day by which it is to be back; empty where the fund gives none. */
    readonly returnBy: string;
  };
  'reference-duplicated': {
    readonly reference: string;
    readonly amount: string;
    /** Address of the first. */
    readonly first: string;
    /** The fund of the first, where that is another one. */
    readonly otherFund: string;
  };
}
