import { defineRule } from '../engine/define-rule';
import { examples, place, quote } from '../text/grammar';

type Data = Readonly<{ value: number; isYear: boolean }>;

/** Beyond this an age is looked at twice: hardly anybody in Britain is older. */
const OLDEST_LIKELY = 110;

/** The oldest age ever proved (Jeanne Calment, 1997). Beyond it, it is no age. */
const OLDEST_EVER = 122;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/**
 * A number in the age column that is no age: a year of birth, a slip of the finger (`340`), somebody of 115. Before
 * `code-unknown`, which can only say that it is in no band. Ages below zero are in no band either. How an age goes with the
 * birth date beside it is `kpi-contradiction`.
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
    whatToDo: 'Look the case up and write the age in years. Where it is not known, write “Not known”.',
    message: (facts, { value, isYear }) => {
      const one = isYear ? 'looks like a year of birth, not an age' : 'is older than people are';
      const many = isYear ? 'look like years of birth, not ages' : 'are older than people are';
      return facts.count === 1
        ? `${place(facts)}${quote(value)} ${one}.`
        : `${place(facts)}${many}${facts.mixed ? examples(facts) : `: ${quote(value)}`}.`;
    },
  },
  check: ({ kind, field }) => {
    if (field?.kpi.id !== 'age' || kind !== 'category') return undefined;
    return {
      number: (value) => {
        if (value <= OLDEST_LIKELY) return undefined;
        const isYear = Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
        const isImpossible = value >= OLDEST_EVER + 1;
        return {
          data: { value, isYear },
          discriminator: isYear ? 'year' : isImpossible ? 'impossible' : 'unlikely',
          ...(!isImpossible && { severity: 'query' }),
        };
      },
    };
  },
});
