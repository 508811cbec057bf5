import { defineRule } from '../engine/define-rule';

/** The sheet has content like a return's, but no row that could be its headings. */
export const headerNotFound = defineRule({
  id: 'header-not-found',
  severity: 'error',
  appliesTo: 'sheet',
  source:
    '2019 report, section 4.1: KPIs are named; practice of COLLECT and 360Giving: a sheet without headings is refused.',
  check: ({ recognition, grid: { sheet } }) =>
    recognition.headerNotFound ? [{ areas: [], samples: [], data: { sheet } }] : [],
});
