import { printArea } from '../../cells/addresses';
import type { ValueNote, ValueNoteReason } from '../tables/value-notes';
import { quote } from '../text/grammar';
import { words } from '../text/words';

/** What became of a KPI's figure, said of its cells or heading. */
const SAID: Readonly<Record<ValueNoteReason, (note: ValueNote) => string>> = words('messages-values-said', {
  'no-service': () => 'nothing was taken, because it names no service. Write the service at the top of the sheet.',
  'no-period': () => 'nothing was taken, because it names no period. Write the period at the top of the sheet.',
  'heading-unsure': () =>
    'not taken, because its heading is only like the KPI’s. Say what the heading means, under Questions, and check again.',
  'column-twice': () => 'not taken, because there are two columns for it.',
  twice: () => 'given twice, with different figures. The first was taken.',
  suppressed: () => 'not taken, because a figure is hidden. A hidden figure is not nought.',
  words: () => 'not taken, because there are words where a number belongs.',
  'not-a-count': () => 'not taken, because it is not a whole number from 0 on.',
  'out-of-range': () => 'not taken, because it is not between 0 and 100 per cent.',
  'at-a-moment': () => 'not taken, because rows do not add up to what is open at a moment, or to an average.',
  'no-people': () => 'not taken, because it is not clear which rows are of the same person.',
  'people-unclear': () => 'not taken, because a row with one reference gives more than one person.',
  'no-base': () =>
    'not taken, because it is not known how many people each share is of. The mean of percentages would be another figure.',
  'no-list': () => 'not taken, because the specification has no list of its values.',
  'given-elsewhere': ({ kept = '' }) => `the figure on sheet ${quote(kept)} was taken, which is another one.`,
  'by-case': () => 'people were counted by the reference of their case, so somebody with two cases counts twice.',
});

/** `“Q2 data”, Sessions (J5): not taken, because there are words where a number belongs.` */
export function valueNote(note: ValueNote): string {
  const [area] = note.areas;
  const name = note.kpi ? `, ${note.kpi.name}` : '';
  return `${quote(note.sheet)}${name}${area ? ` (${printArea(area)})` : ''}: ${SAID[note.why](note)}`;
}
