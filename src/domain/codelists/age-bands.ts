import type { CodeEntry, CodeList } from '../model/specification';
import { entry, NOT_KNOWN, PREFER_NOT_TO_SAY } from './entries';

/** First and last year of each band: contiguous, no overlap, split at 18. */
const BANDS: readonly (readonly [number, number])[] = [
  [0, 4],
  [5, 10],
  [11, 15],
  [16, 17],
  [18, 24],
  [25, 34],
  [35, 44],
  [45, 54],
  [55, 64],
  [65, 74],
];

const OLDEST = 120;

/** Single years are aliases of their band, so that a column of ages and a column of bands are read alike. */
function band(from: number, to: number): CodeEntry {
  const years = Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  const wordings = [
    `${from} - ${to}`,
    `${from} to ${to}`,
    `${from}-${to} years`,
    `Age ${from}-${to}`,
    `Aged ${from}-${to}`,
  ];
  return entry(`${from}-${to}`, [...wordings, ...years]);
}

function openBand(from: number): CodeEntry {
  const years = Array.from({ length: OLDEST - from + 1 }, (_, index) => String(from + index));
  return entry(`${from}+`, [`${from} and over`, `${from} or over`, `Over ${from - 1}`, `${from} plus`, ...years]);
}

/** Default age bands. There is no national standard: a specification brings its own. */
export const AGE_BANDS: CodeList = {
  id: 'age-bands',
  name: 'Age or age band',
  isClosed: false,
  source: 'No national list: bands are ours, contiguous and split at 18; a specification replaces them.',
  entries: [
    ...BANDS.map(([from, to]) => band(from, to)),
    openBand(75),
    entry('Under 18', ['0-17', '<18', 'U18', 'Child', 'Children', 'Young person', 'Children and young people', 'CYP']),
    entry('18 and over', ['18+', 'Over 18', 'Adult', 'Adults', 'Over 17']),
    entry('65+', ['65 and over', 'Over 65', 'Over 64', '65 plus']),
    NOT_KNOWN,
    PREFER_NOT_TO_SAY,
  ],
};
