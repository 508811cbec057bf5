import { asTyped, day, list, longText, text } from './columns';
import { defineTable } from './define-table';

export const CODE_LISTS = defineTable({
  name: 'CodeLists',
  oneRow: 'a value that a column of a return may hold',
  telling: 'List',
  writtenBy: 'people',
  checkedAs: 'specification',
  columns: {
    List: text('The list it is of.', { width: 22 }),
    Code: asTyped('A short form that is understood as well.', { width: 10 }),
    Label: longText('The value, as returns have it.', { width: 44 }),
    'Also accepted': list('Other wordings that mean it.', { width: 60 }),
    'Valid from': day('The first day on which it may be used.'),
    'Valid to': day('The last day on which it may be used.'),
    'Replaced by': longText('The value of the list that is used after that.', { width: 36 }),
  },
  needed: [['List'], ['Label', 'Code']],
  spans: [['Valid from', 'Valid to']],
});
