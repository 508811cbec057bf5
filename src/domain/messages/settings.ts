import type { CellValue } from '../model/cells';

/** The settings of a new commissioning workbook: name, value to begin with, and what it means. */
export const SETTINGS: readonly (readonly [setting: string, value: CellValue, meaning: string])[] = [
  ['Office', null, 'The name of the office, as it is printed on reports.'],
  ['Financial year', null, 'The year this workbook is about, such as 2019-20.'],
  ['Small numbers below', 5, 'Counts below this are hidden in what is published.'],
  ['Significant change %', 10, 'Smaller changes are not shown as variances, whatever chance says.'],
  ['Returns due after days', 28, 'How many days after the end of a period its return is due.'],
  ['Low-value procurement up to', null, 'In pounds: up to here three quotations are enough, by your standing orders.'],
];
