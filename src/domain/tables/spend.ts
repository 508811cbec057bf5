import { amount, asTyped, day, id, longText } from './columns';
import { defineTable } from './define-table';
import { LIKE_AMOUNT } from './like-headings';
import { readLedgerAmount, readLedgerDay } from './read-ledger-cells';

export const SPEND = defineTable({
  name: 'Spend',
  oneRow: 'a line of the ledger',
  telling: 'Fund ID',
  writtenBy: 'the finance system',
  checkedAs: 'ledger',
  columns: {
    'Fund ID': id('The fund, by ID, name or code of the finance system.', {
      names: 'fund',
      expects: 'a fund',
      like: /\bfund|\bgrant/,
      neededForMoney: 'always',
    }),
    'Service ID': id('The service, by ID, name or code of the finance system.', {
      names: 'service',
      expects: 'a service',
      like: /\bservice|\bproject/,
      neededForMoney: 'always',
    }),
    Date: {
      ...day('The day it is for, however the finance system writes days.', {
        like: /\bdated?\b|^(?:posted|when|day)$/,
      }),
      read: readLedgerDay,
    },
    Amount: {
      ...amount('What was paid; money that comes back is below zero, in brackets, or has CR behind it.', {
        like: LIKE_AMOUNT,
        neededForMoney: 'always',
        mayBeNegative: true,
      }),
      read: readLedgerAmount,
    },
    Reference: asTyped('The invoice or journal.', { width: 18, like: /\bref\b|\breferences?\b|\binvoice/ }),
    Description: longText('What it was for.', { width: 44, like: /\bdescri|^(?:narrative|details?|text)$/ }),
  },
  filled: [['Fund ID'], ['Service ID'], ['Amount']],
});
