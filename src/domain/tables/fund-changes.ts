import { amount, asTyped, day, id } from './columns';
import { defineTable } from './define-table';

export const FUND_CHANGES = defineTable({
  name: 'FundChanges',
  oneRow: 'a change of a fund',
  telling: 'Fund ID',
  writtenBy: 'people',
  checkedAs: 'specification',
  columns: {
    'Fund ID': id('The fund, by ID or name.', { names: 'fund', expects: 'an ID' }),
    Date: day('The day from which it holds.'),
    Amount: amount('What is added; below zero for what is taken away.', { mayBeNegative: true }),
    Reference: asTyped('The letter or variation that says so.', { width: 40 }),
  },
  needed: [['Fund ID'], ['Amount']],
});
