import { asTyped, longText, text } from './columns';
import { defineTable } from './define-table';

export const RUN_LOG = defineTable({
  name: 'RunLog',
  oneRow: 'something that was done with Ringfence',
  telling: 'When',
  writtenBy: 'people',
  columns: {
    When: asTyped('Day and time.'),
    By: text('Who did it.', { width: 22 }),
    What: longText('What was done.', { width: 36 }),
    Sheets: longText('The sheets it was done with.', { width: 30 }),
    'Rules version': asTyped('The rules as they were.', { width: 18 }),
    Result: longText('What came of it.', { width: 50 }),
  },
});
