import type { Frequency } from '../model/registers';
import { plainKey } from './spec-rows';
import { REQUIRED_WORDS } from './templates';
import type { Kpi, KpiKind, KpiUnit } from '../model/specification';

/** Words that a cell of a table may hold. */
export interface WordList<T> {
  /** As drop-downs and explanations have them. */
  readonly offered: readonly string[];
  /** All that is understood, by how words are compared, with what each stands for. */
  readonly means: ReadonlyMap<string, T>;
}

export const YES_OR_NO: WordList<boolean> = {
  offered: ['Yes', 'No'],
  means: new Map([
    ['yes', true],
    ['y', true],
    ['true', true],
    ['no', false],
    ['n', false],
    ['false', false],
  ]),
};

export const FREQUENCIES: WordList<Frequency> = {
  offered: ['Monthly', 'Quarterly', 'Half-yearly', 'Yearly'],
  means: new Map([
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
  ]),
};

/** Whether the risk is high. */
export const RISKS: WordList<boolean> = {
  offered: ['Standard', 'High'],
  means: new Map([
    ['high', true],
    ['standard', false],
    ['medium', false],
    ['low', false],
  ]),
};

/** Whether a contract or agreement binds already. */
export const COMMITMENTS: WordList<boolean> = {
  offered: ['Contracted', 'Planned'],
  means: new Map([
    ['contracted', true],
    ['committed', true],
    ['planned', false],
    ['proposed', false],
  ]),
};

export const UNITS: WordList<KpiUnit> = {
  offered: ['people', 'cases', 'referrals', 'interventions', 'sessions', '£', '%'],
  means: new Map([
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
  ]),
};

export const KINDS: WordList<KpiKind> = {
  offered: ['count', 'percentage', 'money', 'category', 'date', 'text', 'email', 'telephone'],
  means: new Map([
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
  ]),
};

export const REQUIRED: WordList<Kpi['required']> = {
  offered: Object.values(REQUIRED_WORDS),
  means: new Map([
    ['yes', 'yes'],
    ['y', 'yes'],
    ['ifapplicable', 'if-applicable'],
    ['no', 'no'],
    ['n', 'no'],
  ]),
};

export const RESPONSES: WordList<Kpi['responses']> = {
  offered: ['single', 'multiple'],
  means: new Map([
    ['single', 'single'],
    ['multiple', 'multiple'],
  ]),
};

export const BETTER_IS: WordList<NonNullable<Kpi['betterIs']>> = {
  offered: ['higher', 'lower', 'neither'],
  means: new Map([
    ['higher', 'higher'],
    ['more', 'higher'],
    ['lower', 'lower'],
    ['less', 'lower'],
    ['fewer', 'lower'],
    ['neither', 'neither'],
  ]),
};

/** The rungs of the escalation ladder, lowest first. Source: 2019 report, section 4.3. */
export const STAGES = ['informal', 'formal', 'pcc'] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_WORDS: WordList<Stage> = {
  offered: ['Informal', 'Formal', 'PCC'],
  means: new Map([
    ['informal', 'informal'],
    ['informally', 'informal'],
    ['formal', 'formal'],
    ['formally', 'formal'],
    ['formalletter', 'formal'],
    ['pcc', 'pcc'],
    ['commissioner', 'pcc'],
    ['policeandcrimecommissioner', 'pcc'],
  ]),
};

/** What the text stands for; undefined for a blank and for any other word. `£` and `%` are words, too. */
export function wordIn<T>({ means }: WordList<T>, text: string): T | undefined {
  return means.get(plainKey(text)) ?? means.get(text.trim());
}
