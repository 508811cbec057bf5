import { nearestOf } from '../codelists/nearest';
import type { DeclaredTable } from '../tables/define-table';
import { plainKey, type TableRead } from '../tables/spec-rows';

/**
 * Headings of the table that are none of ours and were probably meant for this column. A ringfence, a period, a limit or a lock that is
 * not read is as if it were not there, and money then goes where it must not.
 * @param like what other headings for the column have in common
 */
export function headingsLike(
  { columns }: DeclaredTable,
  { headers }: Pick<TableRead, 'headers'>,
  heading: string,
  like: RegExp,
): readonly string[] {
  const ours = new Set(Object.keys(columns).map(plainKey));
  return headers.filter((header) => {
    if (ours.has(plainKey(header))) return false;
    return like.test(words(header)) || nearestOf([heading], header).length > 0;
  });
}

/** `Ring-fenced for?` → `ring fenced for`. */
function words(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
