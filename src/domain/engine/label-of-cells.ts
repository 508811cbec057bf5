import { isHeadedAsBirth } from './birth-date-shape';
import { nameLook, namesSomebody } from './person-names';
import { personalDataIn } from './personal-data';

/** Longer texts are notes or questions, not names of columns. */
const LONGEST_LABEL = 160;

/**
 * A heading as findings and their keys may repeat it; empty where it identifies somebody, as where a heading is lost and a
 * record stands in its place.
 */
export function labelWithoutPerson(header: string): string {
  if (header.length > LONGEST_LABEL) return '';
  const isPersonal =
    personalDataIn(header) !== undefined ||
    nameLook(header) === 'known' ||
    namesSomebody(header) ||
    (isHeadedAsBirth(header) && /\d/.test(header));
  return isPersonal ? '' : header;
}
