import type { TotalData } from './totals';
import type { MoneyRuleData } from './money-rule-data';
import type { ThinProblem } from '../model/thin-problem';
import type { KpiKind } from '../model/specification';
import type { Side, SpecialCause } from '../variance/special-causes';
import type { ComparedWith } from '../variance/variance';

/**
 * The words and numbers each rule hands to its sentence, by rule id. A rule that forgets one does not compile, and neither
 * does a sentence that uses one the rule does not give.
 */
export interface RuleData extends MoneyRuleData {
  'breakdown-not-total': {
    /** The whole's label as written on the sheet. */
    readonly whole: string;
    readonly wholeCell: string;
    readonly wholeValue: number;
    readonly partsCell: string;
    readonly partsValue: number;
    /** The one part that is larger than the whole; empty where it is the sum that differs. */
    readonly part: string;
    readonly period: string;
    readonly places: number;
  };
  'total-not-sum': TotalData;
  'year-to-date-not-sum': TotalData;
  'part-exceeds-whole': {
    readonly part: string;
    readonly partCell: string;
    readonly partValue: number;
    readonly whole: string;
    readonly wholeCell: string;
    readonly wholeValue: number;
    readonly period: string;
    readonly places: number;
  };
  'opening-not-closing': {
    readonly kind: 'balance' | 'handover';
    readonly cell: string;
    readonly value: number;
    readonly expected: number;
    readonly opening: number;
    readonly added: number;
    readonly closed: number;
    readonly otherCell: string;
    readonly period: string;
    /** `handover`: the period before. */
    readonly otherPeriod: string;
    readonly places: number;
  };
  'records-not-summary': {
    readonly cell: string;
    readonly value: number;
    /** What the records come to: between the two, where they leave it open. */
    readonly least: number;
    readonly most: number;
    /** The sheet of the records. */
    readonly records: string;
    readonly period: string;
    readonly places: number;
  };
  'variance-unexplained': {
    readonly cell: string;
    readonly kind: KpiKind;
    /** What is compared: the figure, or the year so far. */
    readonly value: number;
    /** The figure, where the year so far is compared. */
    readonly figure?: number;
    readonly period: string;
    /** The special cause of its chart, where no comparison alone would make it ask. */
    readonly signal?: SpecialCause;
    readonly side?: Side;
    /** Absent, with what follows, where there is a special cause only. */
    readonly with?: ComparedWith;
    /** What it is compared with: the value before, or the target. */
    readonly before?: number;
    /** What that comes to over as many days, where it makes a difference. */
    readonly expected?: number;
    /** Absent for a target. */
    readonly beforePeriod?: string;
    /** `C7`, `C7 on sheet “2018-19”`, `the table History`; absent for a target, and for several periods. */
    readonly beforeIn?: string;
    /** How likely chance alone gives a change as unlikely as this, 0 to 1; absent for what cannot be tested. */
    readonly chance?: number;
  };
  'return-late': {
    readonly service: string;
    readonly period: string;
    readonly due: string;
    readonly received: string;
    readonly days: number;
  };
  'return-missing': {
    readonly service: string;
    /** Periods without a return, the earliest first. */
    readonly periods: readonly string[];
    /** When the first was due. */
    readonly due: string;
    readonly frequency: string;
  };
  'quarterly-data-missing': {
    readonly service: string;
    readonly why: 'register' | 'return';
    /** How often the register has it report, or the period the return is about. */
    readonly given: string;
  };
  'record-duplicated': { readonly row: number; readonly sameAs: number; readonly rows: number };
  'personal-email': { readonly masked: string };
  'personal-phone': { readonly masked: string };
  'personal-postcode': { readonly masked: string };
  'personal-nhs-number': { readonly masked: string };
  'personal-ni-number': { readonly masked: string };
  'personal-name-column': { readonly masked: string };
  'personal-birth-date': Readonly<Record<string, never>>;
  'explanation-too-thin': {
    /** Empty where it holds personal data. */
    readonly text: string;
    readonly problem: ThinProblem;
    /** Title of the query it is about, and its sheet. */
    readonly query: string;
    readonly sheet: string;
  };
  'specification-column-missing': { readonly table: string; readonly columns: readonly string[] };
  'specification-blank': { readonly table: string };
  'specification-unreadable': {
    readonly value: string;
    /** What the cell should be: `one of …`, `a date`. */
    readonly expects: string;
  };
  'specification-unknown': {
    readonly value: string;
    readonly what: 'service' | 'fund' | 'KPI' | 'list' | 'value of the list';
    /** IDs that share it as their name; empty where nobody has it. */
    readonly ids: readonly string[];
  };
  'specification-duplicated': {
    readonly value: string;
    readonly what: 'service' | 'fund' | 'KPI' | 'value';
    readonly cell: string;
    readonly sameAs: string;
  };
  'specification-ambiguous': {
    readonly value: string;
    readonly label: string;
    readonly other: string;
    /** Address of the other; empty where it is a value of our own list. */
    readonly otherCell: string;
  };
  'specification-part-of-itself': { readonly kpis: readonly string[] };
  'specification-age-bands': {
    readonly problem: 'overlap' | 'gap' | 'split' | 'not-known';
    readonly list: string;
    readonly band: string;
    readonly other: string;
    /** The ages in both bands, or in none: `the ages 16 and 17`. */
    readonly ages: string;
  };
  'specification-dates-reversed': {
    readonly first: string;
    readonly last: string;
    readonly firstColumn: string;
  };
}

export type RuleId = keyof RuleData;
