import type { ThinProblem } from '../../domain/model/thin-problem';
import { isPersonal } from '../../domain/engine/personal-data';
import { HOW_TO_EXPLAIN, thinSentence } from '../../domain/messages/explanations';
import { counted, quote } from '../../domain/text/grammar';
import type { Answer, Finding } from '../../domain/model/findings';
import type { Notice } from '../shared/notice';

const information = (message: string): Notice => ({ kind: 'information', message });
const success = (message: string): Notice => ({ kind: 'success', message });

export const GONE = information(
  'This is not in the list any more: it was mended, or the sheet has changed. Check again.',
);

export const NO_NAME = information('Write your name as well, so that a reader knows whom to ask.');

const HOW_TO_REASON = 'Write why this advice does not apply, in a few words.';

/** Why an answer of this kind is not for this finding. */
export function mayNotBeNotice({ mayBe }: Finding): Notice {
  return information(
    {
      mended: 'An error has to be mended in the cells: an explanation cannot stand in for it.',
      explained: 'A query has to be mended or explained: it cannot be set aside.',
      ignored: 'Advice needs no explanation: follow it, or set it aside with a reason.',
    }[mayBe],
  );
}

/** What an explanation lacks that was about to be written. */
export function tooThinNotice(problem: ThinProblem, text: string): Notice {
  // How to explain asks to whom it happened, which must not be taken for a name.
  return information(isPersonal(problem) ? lackOf(problem, text) : `${lackOf(problem, text)} ${HOW_TO_EXPLAIN}`);
}

/** What the reason lacks for which advice was about to be set aside. */
export function noReasonNotice(problem: ThinProblem, text: string): Notice {
  return information(problem === 'nothing' ? HOW_TO_REASON : `${lackOf(problem, text)} ${HOW_TO_REASON}`);
}

function lackOf(problem: ThinProblem, text: string): string {
  const sentence = thinSentence(problem, text);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** @param count how many findings were answered alike. */
export function answeredNotice(kind: Answer['kind'], count = 1): Notice {
  if (kind === 'ignored')
    return success(
      count === 1
        ? 'The advice is set aside.'
        : `${counted(count, 'piece of advice', 'pieces of advice')} are set aside.`,
    );
  const of = count === 1 ? '' : ` of ${counted(count, 'query', 'queries')}`;
  return success(`The explanation${of} is written into the sheet Explanations.`);
}

/** What can be undone, in the list of it. */
export const explainedLabel = (count: number): string =>
  count === 1 ? 'Explained 1 query' : `Explained ${counted(count, 'query', 'queries')}, one text`;

export const ignoredLabel = (count: number): string =>
  `Set aside ${counted(count, 'piece of advice', 'pieces of advice')}`;

export const restoredLabel = (kind: Answer['kind']): string =>
  kind === 'explained' ? 'Took an explanation back' : 'Put advice back in the list';

export const confirmedLabel = (header: string): string => `Said what ${quote(header)} stands for`;

export function restoredNotice(kind: Answer['kind']): Notice {
  return success(
    kind === 'explained'
      ? 'The explanation is taken out of the sheet Explanations, and its query is open again.'
      : 'The advice is in the list again.',
  );
}

/** @param name the KPI's; undefined for a heading that stands for none. */
export function confirmedNotice(header: string, name: string | undefined): Notice {
  return success(
    name === undefined
      ? `The cells under ${quote(header)} are left unchecked from now on.`
      : `The heading ${quote(header)} stands for ${quote(name)} from now on.`,
  );
}

/** Something was done, and sheets could not be marked accordingly. */
export function unmarkedNotice(done: Notice, unmarked: readonly { readonly why: string }[]): Notice {
  if (unmarked.length === 0) return done;
  const reasons = [...new Set(unmarked.map(({ why }) => why))];
  return { kind: 'warning', message: [done.message, 'Its marks could not be renewed.', ...reasons].join(' ') };
}
