import { defineRule } from '../engine/define-rule';
import { examples, place, quote } from '../text/grammar';
import { words } from '../text/words';

type Problem = 'year' | 'old' | 'below' | 'fraction';
type Data = Readonly<{ value: number; problem: Problem }>;

/** Beyond this an age is looked at twice: hardly anybody in Britain is older. */
const OLDEST_LIKELY = 110;

/** The oldest age ever proved (Jeanne Calment, 1997). Beyond it, it is no age. */
const OLDEST_EVER = 122;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

const ONE: Readonly<Record<Problem, string>> = words('rules-age-implausible-one', {
  year: 'looks like a year of birth, not an age',
  old: 'is older than people are',
  below: 'is below zero, and nobody has such an age',
  fraction: 'is not an age in whole years',
});

const MANY: Readonly<Record<Problem, string>> = words('rules-age-implausible-many', {
  year: 'look like years of birth, not ages',
  old: 'are older than people are',
  below: 'are below zero, and nobody has such an age',
  fraction: 'are not ages in whole years',
});

/**
 * A number in the age column that is no age: a year of birth, a slip of the finger (`340`), somebody of 115, ages below zero and
 * with a fraction. Before `code-unknown`, which can only say that it is in no band. A number that the KPI's own list has (`-1`
 * or `999` for *not known*) is none. How an age goes with the birth date beside it is `kpi-contradiction`.
 */
export const ageImplausible = defineRule<Data>({
  id: 'age-implausible',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'cells',
  source: '2019 report, section 4.1: the age of each client is in the minimum KPI set.',
  words: {
    title: 'An age that nobody has',
    why: 'One such age spoils every average, and puts the person into the wrong age band.',
    whatToDo: 'Look the case up and write the age in whole years. Where it is not known, write “Not known”.',
    message: (facts, { value, problem }) =>
      facts.count === 1
        ? `${place(facts)}${quote(value)} ${ONE[problem]}.`
        : `${place(facts)}${MANY[problem]}${facts.mixed ? examples(facts) : `: ${quote(value)}`}.`,
  },
  check: ({ kind, field, codeList }) => {
    if (field?.kpi.id !== 'age' || kind !== 'category') return undefined;
    return {
      number: (value) => {
        const problem = problemOf(value);
        if (!problem) return undefined;
        const isUnlikely = problem === 'old' && value < OLDEST_EVER + 1;
        // Lists give every year up to 120 to a band; only beyond that is it a code of the office's own.
        if (!isUnlikely && codeList?.index.find(String(value))) return undefined;
        return {
          data: { value, problem },
          discriminator: problem === 'old' ? (isUnlikely ? 'unlikely' : 'impossible') : problem,
          ...(isUnlikely && { severity: 'query' }),
        };
      },
    };
  },
});

function problemOf(value: number): Problem | undefined {
  if (value < 0) return 'below';
  if (!Number.isInteger(value)) return 'fraction';
  if (value <= OLDEST_LIKELY) return undefined;
  return value >= FIRST_YEAR && value <= LAST_YEAR ? 'year' : 'old';
}
