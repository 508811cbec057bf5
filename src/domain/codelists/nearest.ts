import { indexCodes } from './code-index';

/** Of several names those that a wording may have been meant for, best first. */
export function nearestOf(names: readonly string[], text: string): readonly string[] {
  const entries = [...new Set(names)].map((label) => ({ label, aliases: [] }));
  return indexCodes({ id: '', name: '', source: '', isClosed: true, entries }).nearest(text);
}
