import { amount, id, yesNo } from './columns';
import { defineTable } from './define-table';
import { LIKE_AMOUNT } from './like-headings';

export const AWARDS = defineTable({
  name: 'Awards',
  oneRow: 'what one fund pays one service',
  telling: 'Fund ID',
  writtenBy: 'people and Ringfence',
  checkedAs: 'specification',
  columns: {
    'Fund ID': id('The fund, by ID or name.', { names: 'fund', expects: 'an ID' }),
    'Service ID': id('The service, by ID or name.', { names: 'service', expects: 'an ID' }),
    Amount: amount('What it pays; blank while it is open.', { like: LIKE_AMOUNT, neededForMoney: 'always' }),
    Locked: yesNo('Yes keeps the row as it is when funds are allocated.', {
      like: /\block|^fixed$/,
      mayBeLeftOut: true,
    }),
  },
  needed: [['Fund ID'], ['Service ID']],
});
