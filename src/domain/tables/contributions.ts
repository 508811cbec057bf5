import { amount, id, text, yesNo } from './columns';
import { defineTable } from './define-table';

export const CONTRIBUTIONS = defineTable({
  name: 'Contributions',
  oneRow: 'a co-funder’s share of what a service costs',
  telling: 'Service ID',
  writtenBy: 'people',
  checkedAs: 'specification',
  columns: {
    'Service ID': id('The service, by ID or name.', { names: 'service', expects: 'an ID' }),
    Funder: text('Who pays.', { width: 44 }),
    Amount: amount('Its share.'),
    Confirmed: yesNo('Only what is confirmed lowers what funds are asked for.', { like: /\bconfirm|^agreed$/ }),
  },
  needed: [['Service ID'], ['Amount']],
});
