import { asTyped, day, longText, text, yesNo } from './columns';
import { defineTable } from './define-table';

export const EXPLANATIONS = defineTable({
  name: 'Explanations',
  oneRow: 'why a query is right as it is',
  telling: 'Query',
  writtenBy: 'people and Ringfence',
  checkedAs: 'specification',
  columns: {
    Query: asTyped('Which query it answers; Ringfence writes it.', { width: 24 }),
    Sheet: text('The sheet that is asked about.', { width: 26 }),
    Explanation: longText('What happened, and what is done about it.', { width: 60 }),
    By: text('Who says so.', { width: 22 }),
    Date: day('When.'),
    Accepted: yesNo('Whether the commissioner takes it; blank while that is open.', { width: 13 }),
  },
  needed: [['Query'], ['Explanation']],
  filled: [['Query']],
});
