import { mergedData } from '../engine/merged-data';
import { overlap, type CellArea } from '../../cells/areas';
import { printArea } from '../../cells/addresses';
import { defineRule, type Hit } from '../engine/define-rule';
import { counted, sheetPlace } from '../text/grammar';

type Data = Readonly<{ first: string; areas: number }>;

/**
 * Cells of the data that are merged: two records share a value, or two columns do, and all but the first cell are blank. Advice
 * where only columns without a KPI are merged, which still cannot be sorted. Headings, banners and totals may be merged, and
 * so may an answer box of a form. `value-missing` leaves the blanks beneath to this rule. On a sheet without a return nobody
 * knows what is data, and forms are drawn with merged cells throughout: nothing is said there.
 */
export const mergedDataCells = defineRule<Data>({
  id: 'merged-data-cells',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'return',
  holdsForAnyKpi: true,
  heldBackBy: ['return-empty'],
  source:
    'Government Analysis Function, Releasing statistics in spreadsheets: no merged cells; 2019 report, section 5.1: reports are run from the raw data.',
  words: {
    title: 'Merged cells in the data',
    why: 'Excel keeps one value for merged cells and leaves the others blank, and a table with merged cells can neither be sorted nor filtered.',
    whatToDo: 'Unmerge the cells (Home, Merge & Centre) and give each of them its own value.',
    message: (facts, { first, areas }) =>
      areas === 1
        ? `${sheetPlace(facts)}: ${first} is merged into one cell, so only its first cell has a value.`
        : `${sheetPlace(facts)}: ${counted(areas, 'group')} of cells are merged within the data, the first ${first}; only the first cell of each has a value.`,
  },
  check: function* (at) {
    const merged = mergedData(at);
    const isOfKpi = (area: CellArea): boolean => at.table.fields.some((field) => overlap(area, field.area));
    yield* hitOn(merged.filter(isOfKpi));
    yield* hitOn(
      merged.filter((area) => !isOfKpi(area)),
      { severity: 'advice', discriminator: 'columns without a KPI' },
    );
  },
});

function hitOn(areas: readonly CellArea[], more: Partial<Hit<Data>> = {}): readonly Hit<Data>[] {
  const [first] = areas;
  return first ? [{ areas, samples: [], data: { first: printArea(first), areas: areas.length }, ...more }] : [];
}
