import { readRelationships } from '../package/relationships';
import { readXml, relationId } from '../package/xml';
import type { ZipPackage } from '../package/zip-package';
import type { WorkbookPart } from './workbook-part';

/**
 * The names of the workbooks that formulas read, in the order in which formulas count them: `[1]Sheet1!A1` reads the first.
 * One that is not known is an empty text. Source: ECMA-376 part 1, 18.2.9 (externalReferences) and 18.14.7 (externalBook).
 */
export function readLinkedWorkbooks(zip: ZipPackage, workbook: WorkbookPart): string[] {
  const ids: string[] = [];
  readXml(zip.text(workbook.part)?.text ?? '', workbook.part, {
    open({ name, attributes }) {
      if (name === 'externalReference') ids.push(relationId(attributes) ?? '');
    },
  });
  return ids.map((id) => {
    const part = workbook.relationships.find((relationship) => relationship.id === id)?.target;
    if (part === undefined) return '';
    return fileName(readRelationships(zip, part).find(({ isExternal }) => isExternal)?.target ?? '');
  });
}

/** The last piece of a path or address, `%20` read as a blank. */
function fileName(path: string): string {
  const last = path.split(/[\\/]/).pop() ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
