import { defineRule } from '../engine/define-rule';
import { sheetPlace } from '../text/grammar';

type Data = Readonly<{ sheet: string }>;

/** The sheet has content like a return's, but no row that could be its headings. */
export const headerNotFound = defineRule<Data>({
  id: 'header-not-found',
  severity: 'error',
  theme: 'missing',
  appliesTo: 'sheet',
  source:
    '2019 report, section 4.1: KPIs are named; practice of COLLECT and 360Giving: a sheet without headings is refused.',
  words: {
    title: 'The headings could not be found',
    why: 'Without headings it is not clear which column is which KPI, so nothing on the sheet can be checked.',
    whatToDo:
      'Put one row of headings directly above the data, one heading for each column, worded like the KPIs in the specification.',
    message: (facts) =>
      `${sheetPlace(facts)} looks like a return, but none of its rows reads as a row of KPI headings.`,
  },
  check: ({ recognition, grid: { sheet } }) =>
    recognition.headerNotFound ? [{ areas: [], samples: [], data: { sheet } }] : [],
});
