import type { RuleData } from '../messages/rule-data';
import { STRUCTURE } from '../messages/structure';
import { defineRule } from '../engine/define-rule';

/** The sheet has content like a return's, but no row that could be its headings. */
export const headerNotFound = defineRule<RuleData['header-not-found']>({
  id: 'header-not-found',
  severity: 'error',
  appliesTo: 'sheet',
  source:
    '2019 report, section 4.1: KPIs are named; practice of COLLECT and 360Giving: a sheet without headings is refused.',
  words: STRUCTURE['header-not-found'],
  check: ({ recognition, grid: { sheet } }) =>
    recognition.headerNotFound ? [{ areas: [], samples: [], data: { sheet } }] : [],
});
