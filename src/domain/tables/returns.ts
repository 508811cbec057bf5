import { asTyped, day, id, period, suggested, text } from './columns';
import { defineTable } from './define-table';

export const RETURNS = defineTable({
  name: 'Returns',
  oneRow: 'a return that came in, or is awaited',
  telling: 'Return ID',
  writtenBy: 'people and Ringfence',
  checkedAs: 'specification',
  columns: {
    'Return ID': asTyped('What History calls it.', { width: 14 }),
    Sheet: text('The sheet it stands on.', { width: 26 }),
    'Service ID': id('The service it is from, by ID or name.', { names: 'service' }),
    Period: period('What it is about.'),
    Layout: suggested('records', 'summary', 'form')('How it is laid out.', { width: 12, mayBeLeftOut: true }),
    Received: day('The day it came; blank while it is awaited.'),
    Status: suggested(
      'Expected',
      'Received',
      'Checked',
      'Accepted',
      'Sent back',
    )('What has become of it.', {
      width: 13,
    }),
    Checked: day('The day it was accepted.', { mayBeLeftOut: true, isUnchecked: true }),
    Checksum: asTyped('What its receipt gave.', { width: 24 }),
  },
  needed: [['Service ID'], ['Period']],
  filled: [],
});
