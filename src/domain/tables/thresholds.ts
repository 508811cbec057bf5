import { readDay, readNumber } from '../model/read-cells';
import type { Stage } from './read-escalations';
import { wordIn, YES_OR_NO } from './register-words';
import { plainKey, rowsOf, type TableRead, type SpecRow } from './spec-rows';

/**
 * Which points count for two of three: every one beyond the near limit (_Making Data Count_ since 2023), or only those that are not
 * outside the limits as well (NHSRplotthedots to this day, its issue 194).
 */
export type TwoOfThree = 'mdc-2023' | 'nhsrplotthedots';

/** From when limits of a series are worked out anew, because a person says that the process is another one. */
export interface Rebase {
  /** Service id and KPI id or name, one after the other in letters and digits. */
  readonly subject: string;
  /** First day of the new process, `YYYY-MM-DD`. */
  readonly from: string;
}

/** What makes a variance worth a person's time. */
export interface Thresholds {
  /** In number: fewer people more or less are a matter of who happened to come. */
  readonly smallestNumber: number;
  /** In per cent of what is compared with. */
  readonly smallestChange: number;
  /** Chances below which a variance is escalated and watched: 0.01 is one in a hundred. */
  readonly escalateBelow: number;
  readonly watchBelow: number;
  readonly twoOfThree: TwoOfThree;
  /** Moving ranges far above the average are left out of the limits of a chart. */
  readonly screens: boolean;
  /** Days that a provider has to answer. */
  readonly answerDays: Readonly<Record<Stage, number>>;
  readonly rebases: readonly Rebase[];
}

/**
 * Where `Settings` does not say. A return has ten figures and more, each compared several times: at one in twenty every return
 * would have one to escalate by chance, so that is only watched. Number and proportion: MHCLG's good practice asks for both
 * (domain-sources § 3c); 10 and 10 % are ours. Days to answer are ours too: the 2019 report names none.
 */
export const DEFAULT_THRESHOLDS: Thresholds = {
  smallestNumber: 10,
  smallestChange: 10,
  escalateBelow: 0.01,
  watchBelow: 0.05,
  twoOfThree: 'mdc-2023',
  screens: true,
  answerDays: { informal: 14, formal: 28, pcc: 14 },
  rebases: [],
};

/** Names of the settings, as the table `Settings` has them. */
const NAMES = {
  smallestNumber: 'Significant change in number',
  smallestChange: 'Significant change %',
  escalateBelow: 'Escalate when chance is below %',
  watchBelow: 'Watch when chance is below %',
  twoOfThree: 'Two-of-three rule',
  screens: 'Screen moving ranges',
  informal: 'Days to answer, informal',
  formal: 'Days to answer, formal',
  pcc: 'Days to answer, PCC',
} as const;

/** Settings that begin so say from when a series is a new one: `Rebase SARC referrals-in` with a date. */
const REBASE = /^\s*rebase\s+(.*)$/i;

/** Reads what `Settings` says; a value that cannot be read, or makes no sense, is as if it were blank. */
export function readThresholds(tables: readonly TableRead[]): Thresholds {
  const rows = rowsOf(tables, 'Settings');
  const row = (name: keyof typeof NAMES): SpecRow | undefined =>
    rows.find(({ text }) => plainKey(text('Setting')) === plainKey(NAMES[name]));
  const number = (name: keyof typeof NAMES, isSense: (value: number) => boolean): number | undefined => {
    const value = readNumber(row(name)?.value('Value') ?? null);
    return value !== undefined && isSense(value) ? value : undefined;
  };
  const days = (stage: Stage): number => number(stage, (value) => value >= 1) ?? DEFAULT_THRESHOLDS.answerDays[stage];
  const change = number('smallestChange', (value) => value > 0);
  const isOlder = plainKey(row('twoOfThree')?.text('Value') ?? '').startsWith('nhsr');
  const escalateBelow = chanceOf(number('escalateBelow', isChance)) ?? DEFAULT_THRESHOLDS.escalateBelow;
  const watchBelow = chanceOf(number('watchBelow', isChance), 0.5) ?? DEFAULT_THRESHOLDS.watchBelow;
  return {
    smallestNumber: number('smallestNumber', (value) => value >= 1) ?? DEFAULT_THRESHOLDS.smallestNumber,
    // Excel keeps `10%` as 0.1.
    smallestChange: change === undefined ? DEFAULT_THRESHOLDS.smallestChange : change < 1 ? change * 100 : change,
    escalateBelow,
    // What is escalated has been worth watching.
    watchBelow: Math.max(watchBelow, escalateBelow),
    twoOfThree: isOlder ? 'nhsrplotthedots' : DEFAULT_THRESHOLDS.twoOfThree,
    screens: wordIn(YES_OR_NO, row('screens')?.text('Value') ?? '') ?? DEFAULT_THRESHOLDS.screens,
    answerDays: { informal: days('informal'), formal: days('formal'), pcc: days('pcc') },
    rebases: rows.flatMap(rebaseIn),
  };
}

function isChance(value: number): boolean {
  return value > 0 && value <= 50;
}

/**
 * `1` and `1%`, which Excel keeps as 0.01, are one in a hundred. Below `shareBelow` a number is taken for a share: nobody escalates at
 * ten in a hundred, nor watches at one in a thousand, so that a bare 0.1 is one in a thousand for the one and ten in a hundred for the other.
 */
function chanceOf(percent: number | undefined, shareBelow = 0.1): number | undefined {
  if (percent === undefined) return undefined;
  return percent < shareBelow ? percent : percent / 100;
}

function rebaseIn({ text, value }: SpecRow): readonly Rebase[] {
  const subject = plainKey(REBASE.exec(text('Setting'))?.[1] ?? '');
  const from = readDay(value('Value'));
  return subject === '' || from === undefined ? [] : [{ subject, from }];
}
