export type Verdict = 'escalate' | 'watch' | 'explained' | 'improved' | 'within chance' | 'too little data';

/** Most pressing first: the order of the list. */
export const VERDICTS: readonly Verdict[] = [
  'escalate',
  'watch',
  'explained',
  'improved',
  'too little data',
  'within chance',
];
