import { quote } from '../../domain/text/grammar';
import type { Layout } from '../../domain/model/returns';
import { words } from '../../domain/text/words';

const THINGS: Readonly<Record<Layout, string>> = words('returns-things', {
  records: 'column',
  summary: 'line',
  form: 'line',
});

/** Sentences of the questions about headings. */
export const QUESTION_WORDS = words('returns-question', {
  /** Heads the question; `Question 1 of 2`. */
  progress: (position: number, total: number) =>
    total === 1 ? 'A question about this return' : `Question ${position} of ${total} about this return`,
  ask: (layout: Layout, header: string) => `What does the ${THINGS[layout]} ${quote(header)} hold?`,
  place: (cell: string, sheet: string) => `${cell} on ${sheet}`,
  takenFor: (name: string) => `Until you say, it is checked as ${quote(name)}.`,
  unchecked: 'Until you say, its cells are not checked.',
  none: 'None of these: leave it unchecked',
  noneOfOne: 'Something else: leave it unchecked',
  kept: 'Your answer is kept in the workbook, so nobody is asked twice.',
  notChosen: 'Choose what it holds.',
  keep: 'Keep answer',
  later: 'Ask me later',
});
