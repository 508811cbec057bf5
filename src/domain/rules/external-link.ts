import { type CellArea } from '../../cells/areas';
import { printArea } from '../../cells/addresses';
import { defineRule } from '../engine/define-rule';
import { counted, quote, sheetPlace } from '../text/grammar';

type Data = Readonly<{ workbook: string; first: string }>;

/**
 * Formulas that read another workbook, one finding for each workbook, whether or not the sheet is a return. Anywhere on the
 * sheet: a total or a period that comes from elsewhere is as much at stake as a figure. A query, for the figure may well be
 * right.
 */
export const externalLink = defineRule<Data>({
  id: 'external-link',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'sheet',
  source:
    '2019 report, section 5.1: reports are run from what is sent; ICAEW, Twenty principles for good spreadsheet practice, 6 and 10.',
  words: {
    title: 'A formula reads another workbook',
    why: 'Whoever opens this workbook does not have the other workbook: the figure stays as it was when it was last saved, or turns into an error.',
    whatToDo:
      'Copy the cells and paste them as values, so that the workbook stands on its own. Data, Edit Links lists all such formulas.',
    message: (facts, { workbook, first }) =>
      facts.count === 1
        ? `${sheetPlace(facts)}: the formula in ${first} reads another workbook, ${quote(workbook)}.`
        : `${sheetPlace(facts)}: ${counted(facts.count, 'formula')} read another workbook, ${quote(workbook)}; the first stands in ${first}.`,
  },
  check: function* ({ grid }) {
    const byWorkbook = new Map<string, CellArea[]>();
    for (const { area, workbook } of grid.details?.externalLinks ?? []) {
      byWorkbook.set(workbook, [...(byWorkbook.get(workbook) ?? []), area]);
    }
    for (const [workbook, areas] of byWorkbook) {
      const [first] = areas;
      if (!first) continue;
      const from = printArea({ ...first, bottom: first.top, right: first.left });
      yield { areas, samples: [], data: { workbook: fileName(workbook), first: from }, discriminator: workbook };
    }
  },
});

/** Without the folders, which may name people and servers. */
function fileName(workbook: string): string {
  return workbook.split(/[\\/]/).at(-1) ?? workbook;
}
