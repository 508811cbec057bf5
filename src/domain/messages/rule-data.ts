import type { MoneyRuleData } from './money-rule-data';

/**
 * The words and numbers each rule hands to its sentence, by rule id. A rule that forgets one does not compile, and neither
 * does a sentence that uses one the rule does not give.
 */
export interface RuleData extends MoneyRuleData {}

export type RuleId = keyof RuleData;
