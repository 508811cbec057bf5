import { asTyped, day, id, longText, number, oneOf, perCent, text } from './columns';
import { defineTable } from './define-table';
import { BETTER_IS, KINDS, REQUIRED, RESPONSES, UNITS } from './register-words';

export const KPIS = defineTable({
  name: 'KPIs',
  oneRow: 'one measure in one specification',
  telling: 'KPI ID',
  writtenBy: 'people',
  checkedAs: 'specification',
  columns: {
    'Service ID': id('The service that is asked for it; * for every service.', {
      width: 12,
      names: 'service',
      mayNameAll: true,
    }),
    'KPI ID': asTyped('What other tables call it.', { width: 22 }),
    KPI: text('Its name, as returns have it.', { width: 24 }),
    Unit: oneOf(UNITS)('What is counted: it decides which test of chance applies.'),
    'Counted when': longText('What counts, and when.', { width: 44 }),
    Kind: oneOf(KINDS)('What a cell of a return holds.', { width: 13 }),
    Required: oneOf(REQUIRED)('Whether it must be sent; If applicable where the service has to do with crime.'),
    'Code list': text('The list its values are from: values outside it are errors then.', { names: 'list' }),
    Responses: oneOf(RESPONSES)('Whether one person may be in several categories.', { width: 12 }),
    'Part of': id('The KPI whose total its categories add up to.', { width: 16, names: 'KPI' }),
    'Better is': oneOf(BETTER_IS)('Which way is an improvement.', { width: 12 }),
    Target: number('What is to be reached, in its unit.'),
    'Tolerance %': perCent('By how many per cent of the target a value may miss it.'),
    'Valid from': day('The first day on which the row holds.'),
    'Valid to': day('The last day on which the row holds.'),
  },
  needed: [['Service ID'], ['KPI', 'KPI ID']],
  filled: [['KPI', 'KPI ID']],
  spans: [['Valid from', 'Valid to']],
});
