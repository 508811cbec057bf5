import type { MoneyRuleData } from './money-rule-data';

/**
 * The words and numbers each rule hands to its sentence, by rule id. A rule that forgets one does not compile, and neither
 * does a sentence that uses one the rule does not give.
 */
export interface RuleData extends MoneyRuleData {
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
