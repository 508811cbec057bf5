import { createChooser, day } from './sheet.mjs';

/** Values that stand twice are twice as frequent. */
const GENDERS = ['Female', 'Female', 'Female', 'Female', 'Male', 'Male', 'Non-binary', 'Prefer not to say'];
const ETHNICITIES = [
  'White British',
  'White British',
  'White British',
  'White British',
  'White British',
  'Any other White background',
  'Indian',
  'African',
  'White and Asian',
  'Not known',
];
const SOURCES = [
  'Police',
  'Police',
  'Police',
  'Self-referral',
  'Self-referral',
  'Social care',
  'Health',
  'Education',
  'Housing',
];
const NEEDS = [
  'None',
  'None',
  'Mental health',
  'Domestic abuse',
  'Repeat victim',
  'Social isolation',
  'Substance misuse',
];
const SUPPORT = ['Advocacy', 'Emotional support', 'Practical support', 'Counselling', 'Information and advice'];
const ONWARD = ['None', 'None', 'Counselling service', 'Health', 'Housing', 'Victim Support', 'Social care'];

/**
 * Records about nobody: every value is drawn from the lists above, none from a person.
 * @param {{ seed: number, prefix: string, count: number, from: [number, number, number], days: number }} options
 */
export function inventRecords({ seed, prefix, count, from, days }) {
  const choose = createChooser(seed);
  const first = day(...from);
  const dates = Array.from({ length: count }, () => first + choose.between(0, days - 1)).sort((a, b) => a - b);
  return dates.map((date, index) => ({
    reference: `${prefix}-${String(1001 + index)}`,
    date,
    source: choose.of(SOURCES),
    gender: choose.of(GENDERS),
    age: choose.between(16, 74),
    ethnicity: choose.of(ETHNICITIES),
    learning: choose.of(['No', 'No', 'No', 'No', 'Yes']),
    need: choose.of(NEEDS),
    support: choose.of(SUPPORT),
    sessions: choose.between(1, 9),
    onward: choose.of(ONWARD),
  }));
}
