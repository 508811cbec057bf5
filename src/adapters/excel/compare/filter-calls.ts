import { always, byHabit, type ComparedCall, type CallGroup } from './call';
import type { CallStage } from './stage';

const ROWS = [
  ['Key', 'Value'],
  ['a', 1],
  ['b', 2],
  ['a', 3],
  ['b', 4],
];

/** A table of four rows, of which a filter hides the first and the third. */
async function filterTable(stage: CallStage): Promise<void> {
  await stage.send((sheet) => {
    sheet.getRange('A1:B5').values = ROWS;
    sheet.tables.add('A1:B5', true);
  });
  await stage.send((sheet) => tableOn(sheet).columns.getItemAt(0).filter.applyValuesFilter(['b']));
}

const tableOn = (sheet: Excel.Worksheet): Excel.Table => sheet.tables.getItemAt(0);

/** The second column once nothing is hidden any more, from the second row to the seventh. */
async function columnOf(stage: CallStage): Promise<(string | number)[]> {
  await stage.attempt((sheet) => tableOn(sheet).clearFilters());
  const range = await stage.send((sheet) => sheet.getRange('B2:B7').load('values'));
  return (range.values as (string | number)[][]).flat();
}

/** Does something to the filtered table; answers what Excel said to that, and what stands in the second column then. */
const doing =
  (queue: (sheet: Excel.Worksheet) => unknown): ComparedCall['run'] =>
  async (stage) => {
    await filterTable(stage);
    const said = await stage.attempt(queue);
    return [said, ...(await columnOf(stage))];
  };

const UNCHANGED = [1, 2, 3, 4, '', ''];

export const FILTER_CALLS: CallGroup = {
  title: 'Writing and deleting under a filter',
  calls: [
    {
      id: 'filters-block',
      what: 'table, values 1, 2, 3, 4; the filter hides 1 and 3; `getRange("B2:B5").values = [[10], [20], [30], [40]]`; clear the filter: which rows got which values? (office-js #224)',
      readings: byHabit('filters', {
        lenient: ['done', 10, 20, 30, 40, '', ''],
        strict: ['done', 1, 10, 3, 20, '', ''],
      }),
      run: doing((sheet) => (sheet.getRange('B2:B5').values = [[10], [20], [30], [40]])),
    },
    {
      id: 'filters-row-by-row',
      what: 'the same, each row in a statement of its own',
      readings: always(['done', 10, 20, 30, 40, '', '']),
      run: doing((sheet) => [10, 20, 30, 40].forEach((value, row) => (sheet.getCell(row + 1, 1).values = [[value]]))),
    },
    {
      id: 'filters-delete-row',
      what: 'the same filter: `table.rows.getItemAt(0).delete()` (office-js #994)',
      readings: byHabit('filters', { lenient: ['done', 2, 3, 4, '', '', ''], strict: ['done', ...UNCHANGED] }),
      run: doing((sheet) => tableOn(sheet).rows.getItemAt(0).delete()),
    },
    {
      id: 'filters-delete-range',
      what: 'the same filter: `getRange("A2:B2").delete("Up")`',
      readings: byHabit('filters', { lenient: ['done', 2, 3, 4, '', '', ''], strict: ['done', ...UNCHANGED] }),
      run: doing((sheet) => sheet.getRange('A2:B2').delete('Up')),
    },
    {
      id: 'filters-insert-range',
      what: 'the same filter: `getRange("A3:B3").insert("Down")`',
      readings: byHabit('filters', {
        lenient: ['done', 1, '', 2, 3, 4, ''],
        strict: ['FilteredRangeConflict', ...UNCHANGED],
      }),
      run: doing((sheet) => sheet.getRange('A3:B3').insert('Down')),
    },
    {
      id: 'filters-row-between',
      what: 'the same filter: `table.rows.add(1, [["c", 5]])`',
      readings: byHabit('filters', {
        lenient: ['done', 1, 5, 2, 3, 4, ''],
        strict: ['FilteredRangeConflict', ...UNCHANGED],
      }),
      run: doing((sheet) => tableOn(sheet).rows.add(1, [['c', 5]])),
    },
    {
      id: 'filters-row-at-end',
      what: 'the same filter: `table.rows.add(null, [["c", 5]])`',
      readings: always(['done', 1, 2, 3, 4, 5, '']),
      run: doing((sheet) => tableOn(sheet).rows.add(undefined, [['c', 5]])),
    },
  ],
};
