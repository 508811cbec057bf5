import { words } from '../../domain/text/words';
import type { Role } from './roles';

/** What the pages about a person's role say. */
export const ROLE_WORDS = words('role', {
  question: 'What do you do with returns?',
  firstWhat: 'This decides which page opens first. You can change it under More.',
  changeWhat: 'This decides which pages come first, here on this computer. It changes nothing in the workbook.',
  stays: 'Everything stays in this workbook. Ringfence sends nothing anywhere.',
  start: 'Start with my workbook',
  sample: 'Try it on sample data',
  skip: 'Skip',
  use: 'Use this role',
  used: 'The pages stand in the order of your role now.',
});

/** Each role in the person's own words, and what the pane does for it. */
export const WORDS_OF_ROLE: Readonly<Record<Role, { readonly name: string; readonly what: string }>> = {
  provider: { name: 'I fill in a return', what: 'Check it, mend it, send it with a receipt.' },
  commissioning: { name: 'I commission services', what: 'See what changed, and what comes next.' },
  finance: { name: 'I look after the money', what: 'Allocate within the ringfences, make the statement.' },
};
