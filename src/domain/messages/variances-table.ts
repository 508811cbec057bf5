import type { VarianceExplanation } from '../variance/variance';
import type { Verdict } from '../variance/verdict';

/** Verdicts as people read them in a table. */
export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  escalate: 'Escalate',
  watch: 'Watch',
  explained: 'Explained',
  improved: 'Improved',
  'within chance': 'Within chance',
  'too little data': 'Too little data',
};

/** What became of an explanation, before its text. */
export const EXPLANATION_WORDS: Readonly<Record<VarianceExplanation['status'], string>> = {
  adequate: 'To be accepted or returned',
  accepted: 'Accepted',
  returned: 'Returned',
  'too thin': 'Not enough',
};

/** Stands for a free text that identifies somebody. */
export const NOT_REPEATED = 'The text holds personal data and is not repeated here.';
