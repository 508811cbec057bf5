import { asTyped, figure, id, period, text } from './columns';
import { defineTable } from './define-table';

/** It outlives what it is about: services and KPIs that are no longer there are not reported. */
export const HISTORY = defineTable({
  name: 'History',
  oneRow: 'one accepted value of a KPI; of several for one period the last counts',
  telling: 'Return ID',
  // Excel keeps the sheet name `History` for itself.
  sheet: 'KPI history',
  writtenBy: 'people and Ringfence',
  checkedAs: 'specification',
  columns: {
    'Service ID': id('The service, by ID or name.', { names: 'service' }),
    'KPI ID': id('The KPI, by ID or name.', { width: 24, names: 'KPI' }),
    Category: text('The category; blank for the KPI as a whole.', { width: 26 }),
    Period: period('What it is about.'),
    Value: figure('The value, in the unit of the KPI.'),
    'Return ID': asTyped('The return it was accepted from.', { width: 14 }),
  },
  needed: [['Service ID'], ['KPI ID'], ['Period'], ['Value']],
});
