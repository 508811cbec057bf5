import type { CodeList } from '../model/specification';
import { withYears } from './bands';
import { entry, NOT_KNOWN, PREFER_NOT_TO_SAY } from './entries';

/** Contiguous, no overlap, split at 18. */
const BANDS = ['0-4', '5-10', '11-15', '16-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75+'];

/** Default age bands. There is no national standard: a specification brings its own. */
export const AGE_BANDS: CodeList = {
  id: 'age-bands',
  name: 'Age or age band',
  isClosed: false,
  valuesHaveDigits: true,
  source: 'No national list: bands are ours, contiguous and split at 18; a specification replaces them.',
  entries: [
    ...withYears(BANDS.map((band) => entry(band))),
    entry('Under 18', ['0-17', '<18', 'U18', 'Child', 'Children', 'Young person', 'Children and young people', 'CYP']),
    entry('18 and over', ['18+', 'Over 18', 'Adult', 'Adults', 'Over 17']),
    entry('65+', ['65 and over', 'Over 65', 'Over 64', '65 plus']),
    NOT_KNOWN,
    PREFER_NOT_TO_SAY,
  ],
};
