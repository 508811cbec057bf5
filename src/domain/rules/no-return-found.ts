import { gridArea } from '../model/grid';
import { defineRule } from '../engine/define-rule';
import { sheetList } from '../messages/sheet-list';
import { sheetPlace } from '../text/grammar';

type Data = Readonly<{
  /** The file's other sheets, as a list; empty where there is one. */
  others: string;
}>;

/**
 * A whole file in which no return was recognised: "nothing to mend" would be read as "right". Not for a commissioning workbook, which
 * is none; and where a sheet looks like a return without headings, `header-not-found` says what is wrong.
 */
export const noReturnFound = defineRule<Data>({
  id: 'no-return-found',
  severity: 'error',
  theme: 'missing',
  appliesTo: 'workbook',
  source: 'Practice of COLLECT and 360Giving: a file without a return is refused, not passed.',
  words: {
    title: 'No return found',
    why: 'Nothing in the file was checked as a return: its values may be right or wrong.',
    whatToDo:
      'If one of its sheets is the return, put one row of headings over its data, worded like the KPIs (Gender, Age, Ethnicity), or fill in the office’s template. If none is, send the file that holds the return.',
    message: (facts, { others }) =>
      `${sheetPlace(facts)} was not recognised as a return${others === '' ? '' : `, and the same goes for ${others}`}. The file’s values were not checked.`,
  },
  check: ({ sheets, isWhole, isOffices, hasNoHeadings }) => {
    const filled = sheets.filter(({ grid }) => gridArea(grid) !== undefined);
    const [first] = filled;
    const isTold = isOffices === true || hasNoHeadings === true;
    if (!first || !isWhole || isTold || sheets.some(({ returns }) => returns.length > 0)) return [];
    const names = [...new Set(filled.map(({ grid }) => grid.sheet))];
    return [{ sheet: first.grid.sheet, areas: [], samples: [], data: { others: sheetList(names.slice(1)) } }];
  },
});
