import { parseAddress } from '../make-samples/xml.mjs';

/** True where the finding is about one of these cells, or about the sheet as a whole. */
function isAbout({ sheet, areas }, defect) {
  if (sheet !== defect.sheet) return false;
  if (areas.length === 0) return true;
  return defect.cells
    .map(parseAddress)
    .some(({ row, column }) =>
      areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right),
    );
}

/** A wrong figure makes the sums in its row and column wrong, too. */
function isInLine({ sheet, areas }, defect) {
  if (sheet !== defect.sheet) return false;
  return defect.cells
    .map(parseAddress)
    .some(({ row, column }) =>
      areas.some(
        ({ top, left, bottom, right }) => (row >= top && row <= bottom) || (column >= left && column <= right),
      ),
    );
}

/** Of a workbook of costs alone it is true: it holds no return. */
const TRUE_OF_THE_FILE = 'no-return-found';

/**
 * Which defects of a workbook are found, by a rule that names what was done to them, and which findings nobody put there.
 * A finding counts once, however many cells it has.
 */
export function judge(name, defects, findings) {
  const found = defects.filter((defect) =>
    findings.some((finding) => defect.rules.includes(finding.rule) && isAbout(finding, defect)),
  );
  const unexpected = findings.filter(
    (finding) =>
      finding.rule !== TRUE_OF_THE_FILE &&
      !defects.some(
        (defect) =>
          (defect.rules.includes(finding.rule) && isAbout(finding, defect)) ||
          (defect.also.includes(finding.rule) && isInLine(finding, defect)),
      ),
  );
  return { name, defects, found, missed: defects.filter((one) => !found.includes(one)), unexpected };
}
