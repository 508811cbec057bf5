import type { Stage } from '../../domain/model/read-escalations';
import { parseIsoDate } from '../../domain/model/serial-dates';
import type { Advice } from '../../domain/variance/ladder';
import { STEP_WORDS } from './ladder-words';

/** When an answer to a step would be due, as the review says it of the step that it advises; empty for others. */
export function dueFor(stage: Stage, { step, due }: Pick<Advice, 'step' | 'due'>): string {
  return stage === step ? (due ?? '') : '';
}

/** What is wrong with a day that was given; undefined where it will do. */
export function troubleOfDue(text: string, today: string | undefined): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !parseIsoDate(text)) return STEP_WORDS.dueInvalid;
  return today !== undefined && text < today ? STEP_WORDS.duePast : undefined;
}
