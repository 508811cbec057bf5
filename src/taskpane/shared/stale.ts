import { allOf, quote } from '../../domain/text/grammar';

/** More names than this are counted, so that the banner stays a banner. */
const NAMED = 3;

/** Which sheets were edited since the check, and what follows. */
export function staleText(sheets: readonly string[]): string {
  const named = sheets.slice(0, NAMED).map(quote);
  const rest = sheets.length - NAMED;
  const names = allOf(rest > 0 ? [...named, `${rest} more`] : named);
  return `Results may be out of date: ${names} ${sheets.length === 1 ? 'was' : 'were'} edited after the check.`;
}
