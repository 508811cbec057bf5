import { gridArea } from '../model/grid';
import { defineRule } from '../engine/define-rule';
import { sheetNames, sheetPlace } from '../text/grammar';

type Data = Readonly<{ others: readonly string[] }>;

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
    message: (facts, { others }) => {
      const also =
        others.length === 0 ? '' : `, and neither ${others.length === 1 ? 'was' : 'were'} ${sheetNames(others)}`;
      return `${sheetPlace(facts)} was not recognised as a return${also}. The file’s values were not checked.`;
    },
  },
  check: ({ sheets, isWhole, isOffices, hasNoHeadings }) => {
    const filled = sheets.filter(({ grid }) => gridArea(grid) !== undefined);
    const [first] = filled;
    const isTold = isOffices === true || hasNoHeadings === true;
    if (!first || !isWhole || isTold || sheets.some(({ returns }) => returns.length > 0)) return [];
    const names = [...new Set(filled.map(({ grid }) => grid.sheet))];
    return [{ sheet: first.grid.sheet, areas: [], samples: [], data: { others: names.slice(1) } }];
  },
});
