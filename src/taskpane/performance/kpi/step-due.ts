import { parseIsoDate } from '../../../cells/serial-dates';
import { STEP_WORDS } from './ladder-words';

/** What is wrong with a day that was given; undefined where it will do. */
export function troubleOfDue(text: string, today: string | undefined): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !parseIsoDate(text)) return STEP_WORDS.dueInvalid;
  return today !== undefined && text < today ? STEP_WORDS.duePast : undefined;
}
