import { amount, day, id, list, longText, oneOf, perCent, text, yesNo } from './columns';
import { defineTable } from './define-table';
import { LIKE_AMOUNT, LIKE_FIRST_DAY, LIKE_LAST_DAY, LIKE_PURPOSES } from './like-headings';
import { FREQUENCIES } from './register-words';

export const FUNDS = defineTable({
  name: 'Funds',
  oneRow: 'a pot of money',
  telling: 'Fund ID',
  writtenBy: 'people',
  checkedAs: 'specification',
  columns: {
    'Fund ID': id('What other tables call it.', { expects: 'an ID' }),
    Fund: text('Its name.', { width: 34 }),
    Source: longText('Who gives the money, and on what terms.'),
    Purposes: list('What it may pay for; blank for a fund that is not ringfenced.', {
      expects: 'a list of purposes',
      like: LIKE_PURPOSES,
      neededForMoney: 'always',
    }),
    'Period start': day('The first day it pays for.', { like: LIKE_FIRST_DAY, neededForMoney: 'always' }),
    'Period end': day('The last day it pays for.', { like: LIKE_LAST_DAY, neededForMoney: 'always' }),
    Amount: amount('What was given, before any change of it.', { like: LIKE_AMOUNT, neededForMoney: 'always' }),
    'Tolerance %': perCent('By how much more may be awarded than there is; not used where it is ringfenced.', {
      like: /toleran|over ?(?:alloc|commit)/,
    }),
    'Minimum award': amount('The least that one service is paid.', {
      like: /\b(?:min|minimum|least|smallest|floor)\b/,
    }),
    'Maximum award': amount('The most that one service is paid.', {
      like: /\b(?:max|maximum|most|largest|cap|ceiling)\b/,
    }),
    'Required KPIs': list('What its terms ask every service it pays to report.', { names: 'KPI', isForReturns: true }),
    'Return frequency': oneOf(FREQUENCIES)('How often its terms ask for a return.', { width: 15, isForReturns: true }),
    'Unspent money is returned': yesNo('Whether what is left goes back to the funder.', {
      width: 15,
      like: /unspent|underspen|claw ?back/,
    }),
    'Return by': day('The day by which unspent money is to be back; without it, after the last day it pays for.'),
  },
  needed: [['Fund ID']],
  spans: [['Period start', 'Period end']],
});
