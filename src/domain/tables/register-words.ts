import type { Frequency } from '../model/registers';
import { plainKey } from './spec-rows';
import type { Kpi, KpiKind, KpiUnit } from '../model/specification';

/** Words that a cell of a register may hold, by how they are compared, with what each stands for. */
export type Words<T> = ReadonlyMap<string, T>;

export const YES_OR_NO: Words<boolean> = new Map([
  ['yes', true],
  ['y', true],
  ['true', true],
  ['no', false],
  ['n', false],
  ['false', false],
]);

export const FREQUENCIES: Words<Frequency> = new Map([
  ['monthly', 'monthly'],
  ['everymonth', 'monthly'],
  ['quarterly', 'quarterly'],
  ['everyquarter', 'quarterly'],
  ['halfyearly', 'half-yearly'],
  ['biannual', 'half-yearly'],
  ['biannually', 'half-yearly'],
  ['sixmonthly', 'half-yearly'],
  ['6monthly', 'half-yearly'],
  ['twiceayear', 'half-yearly'],
  ['twiceyearly', 'half-yearly'],
  ['yearly', 'yearly'],
  ['annual', 'yearly'],
  ['annually', 'yearly'],
  ['onceayear', 'yearly'],
]);

/** Whether the risk is high. */
export const RISKS: Words<boolean> = new Map([
  ['high', true],
  ['standard', false],
  ['medium', false],
  ['low', false],
]);

/** Whether a contract or agreement binds already. */
export const COMMITMENTS: Words<boolean> = new Map([
  ['contracted', true],
  ['committed', true],
  ['planned', false],
  ['proposed', false],
]);

export const UNITS: Words<KpiUnit> = new Map([
  ['people', 'people'],
  ['person', 'people'],
  ['persons', 'people'],
  ['clients', 'people'],
  ['cases', 'cases'],
  ['referrals', 'referrals'],
  ['interventions', 'interventions'],
  ['sessions', 'sessions'],
  ['gbp', '£'],
  ['pounds', '£'],
  ['percent', '%'],
  ['percentage', '%'],
  ['£', '£'],
  ['%', '%'],
]);

export const KINDS: Words<KpiKind> = new Map([
  ['count', 'count'],
  ['number', 'count'],
  ['percentage', 'percentage'],
  ['percent', 'percentage'],
  ['money', 'money'],
  ['category', 'category'],
  ['code', 'category'],
  ['date', 'date'],
  ['text', 'text'],
  ['email', 'email'],
  ['emailaddress', 'email'],
  ['telephone', 'telephone'],
  ['telephonenumber', 'telephone'],
  ['phone', 'telephone'],
]);

export const REQUIRED: Words<Kpi['required']> = new Map([
  ['yes', 'yes'],
  ['y', 'yes'],
  ['ifapplicable', 'if-applicable'],
  ['no', 'no'],
  ['n', 'no'],
]);

export const RESPONSES: Words<Kpi['responses']> = new Map([
  ['single', 'single'],
  ['multiple', 'multiple'],
]);

export const BETTER_IS: Words<NonNullable<Kpi['betterIs']>> = new Map([
  ['higher', 'higher'],
  ['more', 'higher'],
  ['lower', 'lower'],
  ['less', 'lower'],
  ['fewer', 'lower'],
  ['neither', 'neither'],
]);

/** What the text stands for; undefined for a blank and for any other word. `£` and `%` are words, too. */
export function wordIn<T>(words: Words<T>, text: string): T | undefined {
  return words.get(plainKey(text)) ?? words.get(text.trim());
}
