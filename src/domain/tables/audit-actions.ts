import { day, longText, number, suggested, text } from './columns';
import { defineTable } from './define-table';

export const AUDIT_ACTIONS = defineTable({
  name: 'AuditActions',
  oneRow: 'a recommendation of an audit',
  telling: 'Audit',
  writtenBy: 'people',
  columns: {
    Audit: text('The audit.', { width: 24 }),
    Year: number('Its year.', { width: 9 }),
    Recommendation: longText('What is recommended.', { width: 50 }),
    Grade: suggested('Minor', 'Moderate', 'Major')('How much it matters.', { width: 12 }),
    Status: suggested('Done', 'Open', 'Waiting')('What has become of it.', { width: 12 }),
    Owner: text('Who sees to it.', { width: 22 }),
    Due: day('By when.'),
    'Waiting on': text('Who or what it waits for.', { width: 26 }),
    Evidence: text('What shows that it is done.', { width: 30 }),
  },
});
