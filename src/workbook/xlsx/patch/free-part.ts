import type { PackageDraft } from './package-draft';

/** The first name of this kind that no part has: `xl/tables/table3.xml`. */
export function freePart(draft: PackageDraft, stem: string, ending = 'xml'): string {
  let number = 1;
  while (draft.has(`${stem}${number}.${ending}`)) number += 1;
  return `${stem}${number}.${ending}`;
}
