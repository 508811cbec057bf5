import { readXml, tagStart } from '../package/xml';
import type { WorkbookPart } from '../read/workbook-part';
import type { PackageDraft } from './package-draft';
import { removePart, removeRelationships } from './package-parts';
import { before } from './workbook-order';
import { withAttribute } from './xml-text';

/**
 * Drops the calculation chain, a mere aid that Excel makes anew: left with an entry for a cell that lost its formula, it
 * would have Excel call the file damaged.
 */
export function dropCalculationChain(draft: PackageDraft, workbook: WorkbookPart): void {
  for (const { target } of workbook.relationships.filter(({ type }) => type === 'calcChain')) {
    removeRelationships(draft, workbook.part, target);
    removePart(draft, target);
  }
}

const BEFORE = before('calcPr');

/** Has Excel calculate everything when it opens the file. */
export function calculateOnOpening(draft: PackageDraft, workbook: WorkbookPart): void {
  const text = draft.text(workbook.part) ?? '';
  let insertion = 0;
  let tag: { start: number; end: number } | undefined;
  const prefix = readXml(text, workbook.part, {
    open({ name, depth, end }) {
      if (name === 'calcPr' && depth === 1) tag = { start: tagStart(text, end), end };
    },
    close(name, _, end, depth) {
      if (depth === 1 && BEFORE.has(name)) insertion = end;
    },
  });
  const place = tag ?? { start: insertion, end: insertion };
  const old = tag ? text.slice(tag.start, tag.end) : `<${prefix}calcPr/>`;
  const changed = withAttribute(old, 'fullCalcOnLoad', '1');
  draft.write(workbook.part, text.slice(0, place.start) + changed + text.slice(place.end));
}
