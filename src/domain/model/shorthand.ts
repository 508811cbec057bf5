/** What a sign in square brackets says in place of a figure. */
export type Shorthand = 'not-available' | 'not-applicable' | 'low' | 'unreliable';

/**
 * Shorthand of official statistics that stands alone in a cell. `[c]`, confidential, is a number that is hidden: see `isSuppressed`.
 * Source: Analysis Function, “Using symbols and shorthand”,
 * https://gss.civilservice.gov.uk/policy-store/symbols-in-tables-definitions-and-help/ ; `k` as StatsWales has it,
 * https://stats.gov.wales/en-GB/shorthand
 */
const ALONE: ReadonlyMap<string, Shorthand> = new Map([
  ['x', 'not-available'],
  ['z', 'not-applicable'],
  ['low', 'low'],
  ['k', 'low'],
  ['u', 'unreliable'],
]);

/** What is written behind a number: the same sources. */
const FLAGS: ReadonlyMap<string, string> = new Map([
  ['b', 'after a break in the series'],
  ['e', 'estimated'],
  ['f', 'forecast'],
  ['p', 'provisional'],
  ['r', 'revised'],
  ['u', 'of low reliability'],
]);

const IN_BRACKETS = /^\[ ?([a-z]{1,3}) ?\]$/i;

/** One or more flags at the end: `79 [p]`, `79[r][e]`. */
const FLAGGED = /^(.*\d[^[\]]*?)\s*((?:\[ ?[befpru] ?\]\s*)+)$/i;

/** No number with its flags is longer; of a long remark the pattern would look at every piece. */
const LONGEST = 40;

/** What a cell says that holds nothing but shorthand; undefined for anything else. */
export function shorthandOf(text: string): Shorthand | undefined {
  return ALONE.get(IN_BRACKETS.exec(text)?.[1]?.toLowerCase() ?? '');
}

/** A number with flags behind it, apart; undefined without a flag. */
export function splitFlags(text: string): { readonly number: string; readonly flags: readonly string[] } | undefined {
  const parts = text.length <= LONGEST ? FLAGGED.exec(text) : null;
  if (!parts) return undefined;
  const letters = (parts[2] ?? '').match(/[a-z]/gi) ?? [];
  return { number: parts[1] ?? '', flags: letters.flatMap((letter) => FLAGS.get(letter.toLowerCase()) ?? []) };
}
