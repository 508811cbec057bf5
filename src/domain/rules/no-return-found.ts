import { defineRule } from '../engine/define-rule';
import { allOf, counted, quote } from '../text/grammar';

type Data = Readonly<{ sheets: readonly string[] }>;

/** Sheets that a sentence names before it counts. */
const MOST_NAMED = 4;

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
    message: (_facts, { sheets }) => {
      const shown = sheets.slice(0, MOST_NAMED).map(quote);
      const rest = sheets.length - shown.length;
      const list = allOf(rest > 0 ? [...shown, counted(rest, 'more sheet')] : shown);
      return `No return was recognised in this file (${sheets.length === 1 ? 'sheet' : 'sheets'} ${list}), so its values were not checked.`;
    },
  },
  check: ({ sheets, isWhole, isOffices, hasNoHeadings }) => {
    const [first] = sheets;
    if (!first || !isWhole || isOffices || hasNoHeadings || sheets.some(({ returns }) => returns.length > 0)) return [];
    const names = [...new Set(sheets.map(({ grid }) => grid.sheet))];
    return [{ sheet: first.grid.sheet, areas: [], samples: [], data: { sheets: names } }];
  },
});
