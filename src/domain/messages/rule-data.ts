/** Where a period can stand. */
export type PeriodSource = 'cell' | 'sheet-name' | 'register' | 'headings';

/**
 * The words and numbers each rule hands to its sentence, by rule id. A rule that forgets one does not compile, and neither
 * does a sentence that uses one the rule does not give.
 */
export interface RuleData {
  'return-empty': { readonly headerRow: number; readonly fields: number };
  'header-not-found': { readonly sheet: string };
  'kpi-missing': { readonly kpi: string; readonly headerRow: number; readonly mayBe: readonly string[] };
  'column-duplicated': { readonly kpi: string; readonly places: readonly string[] };
  'period-missing': { readonly cell: string; readonly text: string };
  'period-mismatch': {
    readonly stated: string;
    readonly statedIn: PeriodSource;
    readonly other: string;
    readonly otherIn: PeriodSource;
    /** Address of the cell where a source is `cell`. */
    readonly cell: string;
  };
  'value-missing': { readonly of: number };
  'number-as-text': { readonly value: string; readonly number: string };
  'not-a-number': { readonly value: string };
  'not-a-count': { readonly value: number; readonly problem: 'negative' | 'fraction' };
  'percentage-out-of-range': { readonly value: number; readonly top: 1 | 100 };
  'not-a-date': { readonly value: string; readonly reading: string };
  'date-outside-period': { readonly date: string; readonly period: string; readonly side: 'before' | 'after' };
  'code-unknown': {
    readonly value: string;
    readonly list: string;
    readonly isClosed: boolean;
    /** The value names a group of the list's entries. */
    readonly isGroup: boolean;
  };
  'stray-spaces': { readonly value: string };
  'placeholder-text': { readonly value: string };
  'formula-error': { readonly value: string };
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
  'record-duplicated': { readonly row: number; readonly sameAs: number; readonly rows: number };
  'personal-email': { readonly masked: string };
  'personal-postcode': { readonly masked: string };
  'personal-nhs-number': { readonly masked: string };
}

export type RuleId = keyof RuleData;
