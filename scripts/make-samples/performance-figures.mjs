import { createChooser } from './sheet.mjs';

/** Every series ends with the reviewed quarter, 2019-20 Q2: nine quarters or 27 months, of which the last one or three are current. */
export const QUARTERS = [
  '2017-18 Q2',
  '2017-18 Q3',
  '2017-18 Q4',
  '2018-19 Q1',
  '2018-19 Q2',
  '2018-19 Q3',
  '2018-19 Q4',
  '2019-20 Q1',
  '2019-20 Q2',
];

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** July 2017 to September 2019. */
export const MONTHS = Array.from(
  { length: 27 },
  (_, at) => `${MONTH_NAMES[(at + 6) % 12]} ${2017 + Math.floor((at + 6) / 12)}`,
);

/** Periods of the current return. */
export const CURRENT = { quarters: 1, months: 3 };

/** Counts that chance alone makes different: Poisson of one mean (Knuth), the same on every run. */
export function steady(mean, seed, length) {
  const choose = createChooser(seed);
  const share = () => choose.between(1, 1_000_000) / 1_000_001;
  return Array.from({ length }, () => {
    let count = 0;
    // In parts: a product of thousands of shares comes to nothing.
    for (let left = mean; left > 0; left -= 100) {
      const floor = Math.exp(-Math.min(left, 100));
      for (let product = share(); product > floor; product *= share()) count += 1;
    }
    return count;
  });
}

/** Counts for nine quarters. */
export const quarters = (mean, seed) => steady(mean, seed, QUARTERS.length);

/** Counts for 27 months. */
export const months = (mean, seed) => steady(mean, seed, MONTHS.length);

/** The same figures with others in the last places. */
export const ending = (figures, ...last) => [...figures.slice(0, figures.length - last.length), ...last];
