import type { HostOptions } from '../../src/workbench/host/excel-host';

/**
 * The four ways in which conditional formats may be named and ordered, for `describe.each`: which one an Excel has is not
 * documented. Give the options to `startHost`.
 */
export const RULE_HABITS: readonly (readonly [name: string, options: HostOptions])[] = [
  ['stable ids, new rules first', { conditionalFormatIds: 'stable', newRules: 'first' }],
  ['stable ids, new rules last', { conditionalFormatIds: 'stable', newRules: 'last' }],
  ['ids are places, new rules first', { conditionalFormatIds: 'ordinal', newRules: 'first' }],
  ['ids are places, new rules last', { conditionalFormatIds: 'ordinal', newRules: 'last' }],
];

/**
 * Habits for every host of a test run that chooses none itself, as JSON:
 * `EXCEL_HABITS='{"conditionalFormatIds":"ordinal"}' npx jest --selectProjects window`.
 */
export function habitsOfRun(): HostOptions {
  const chosen = process.env['EXCEL_HABITS'];
  return chosen === undefined ? {} : (JSON.parse(chosen) as HostOptions);
}
