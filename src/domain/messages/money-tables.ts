import {
  allOf,
  didYouMean,
  place,
  quote,
  say,
  sheetPlace,
  printNumber,
  type Facts,
  type Wording,
} from '../text/grammar';
import type { RuleData } from './rule-data';

type MoneyRule =
  | 'money-below-zero'
  | 'rows-below-table'
  | 'money-column-missing'
  | 'money-missing'
  | 'tolerance-out-of-range'
  | 'purpose-unmatched'
  | 'minimum-above-maximum'
  | 'contributions-over-cost'
  | 'award-duplicated'
  | 'spend-code-unknown'
  | 'spend-unreadable';

const TOLERANCE = {
  below: 'no fund has a tolerance below 0 %',
  above: 'the most is 100 %, with which a fund may award twice what it has',
  ringfenced: 'the fund has purposes, so it is ringfenced and its tolerance counts as 0',
} as const;

/** "0.5 is read as 50 %, not as 0.5 %." */
function sayTolerance(facts: Facts, { percent, written, problem }: RuleData['tolerance-out-of-range']): string {
  if (problem !== 'share' && problem !== 'per-cent')
    return `${place(facts)}${printNumber(percent)} %: ${TOLERANCE[problem]}.`;
  const [used, other] = [printNumber(percent), printNumber(problem === 'share' ? written : written * 100)];
  const read = `read as ${used} %, not as ${other} %.`;
  return say(facts, `${printNumber(written)} is ${read}`, `say ${printNumber(written)}, which is ${read}`);
}

/** Sentences about money tables that cannot be relied on. */
export const MONEY_TABLES: { readonly [Id in MoneyRule]: Wording<RuleData[Id]> } = {
  'money-below-zero': {
    title: 'A negative amount in a money table',
    why: 'An amount below zero can be neither paid nor costed: a minus that slipped in takes the sum away twice.',
    whatToDo:
      'Correct the amount. What is taken from a fund later stands in FundChanges, money that comes back in Spend.',
    message: (facts, { amount, isAfterAddenda }) =>
      isAfterAddenda
        ? `${place(facts)}with its rows in FundChanges the fund comes to ${amount}.`
        : say(facts, `${amount} is below £0.`, `say ${amount}, which is below £0.`),
  },
  'rows-below-table': {
    title: 'Rows below a table, not in it',
    why: 'Rows that the table did not take in when they were typed look like part of it, but are not read.',
    whatToDo:
      'Drag the corner at the bottom right of the table down over them. Set notes apart from the table by a blank row.',
    message: (_facts, { table, cells, rows }) =>
      `${cells}, below the table ${table}: ${rows === 1 ? '1 row is' : `${rows} rows are`} not part of it and ${rows === 1 ? 'was' : 'were'} not read.`,
  },
  'money-column-missing': {
    title: 'A money table lacks a column',
    why: 'What a heading does not name is not read: a ringfence, period, limit or lock would be as if it were not there.',
    whatToDo: 'Give the column this heading, or add one with it; its cells may stay blank where nothing is to be said.',
    message: (facts, { table, column, meant }) =>
      `${sheetPlace(facts)}: the table ${table} has no column ${quote(column)}${meant.length === 0 ? '' : `; ${allOf(meant.map(quote))} ${meant.length === 1 ? 'was' : 'were'} probably meant for it`}.`,
  },
  'money-missing': {
    title: 'An amount is missing',
    why: 'A blank is not nothing. Awards worked out with £0 would take the money away from whoever has a blank.',
    whatToDo: 'Write the amount into the table, or 0 where there is none.',
    message: (facts, { table }) => {
      const unknown = table === 'Funds' ? 'what the fund has' : 'what the service costs';
      return say(facts, `the cell is blank, so nobody knows ${unknown}.`, `are blank, so nobody knows ${unknown}.`);
    },
  },
  'tolerance-out-of-range': {
    title: 'A tolerance that cannot be used, or is not clear',
    why: 'A tolerance says by how much awards may exceed a fund because services underspend. Ringfenced money has none.',
    whatToDo:
      'Write per cent from 0 to 100, such as 5; leave it blank for a fund with purposes. A figure that is used as it was meant may stay.',
    message: sayTolerance,
  },
  'purpose-unmatched': {
    title: 'A purpose that only one side has',
    why: 'Ringfenced money pays only for services with its purpose. A slip in one word leaves it unspent.',
    whatToDo:
      'Write the purpose as the other table does, with a semicolon between two. Leave it where nobody needs the money.',
    message: (facts, { purpose, of, paysNobody }) => {
      const other = of === 'fund' ? 'service' : 'fund';
      const so = paysNobody ? `, so ${facts.count === 1 ? 'the fund' : 'each fund'} can pay for none` : '';
      const what = `a purpose that no ${other} has${so}.`;
      return `${say(facts, `${quote(purpose)} is ${what}`, `say ${quote(purpose)}, ${what}`)}${didYouMean(facts)}`;
    },
  },
  'minimum-above-maximum': {
    title: 'The least award is more than the most',
    why: 'No amount is at least the one and at most the other, so the fund could pay nothing to anybody.',
    whatToDo: 'Correct the minimum or the maximum award, or leave one of them blank.',
    message: (facts, { minimum, maximum }) => `${place(facts)}${minimum} is more than the maximum award, ${maximum}.`,
  },
  'contributions-over-cost': {
    title: 'Contributions come to more than the cost',
    why: 'What co-funders pay is taken off the cost. More than all of it means that the cost or a contribution is wrong.',
    whatToDo: 'Correct the cost, or the rows of the service in Contributions.',
    message: (facts, { service, cost, contributions, isConfirmed }) =>
      `${place(facts)}${quote(service)} costs ${cost}, and ${isConfirmed ? 'confirmed contributions' : 'contributions, those not confirmed included,'} come to ${contributions}.`,
  },
  'award-duplicated': {
    title: 'Two awards for one pair',
    why: 'A fund and a service have one award. Of two rows nobody can tell which is right, or whether both are.',
    whatToDo: 'Keep one row with the whole amount, and delete the other.',
    message: (_facts, { fund, service, cell, sameAs }) =>
      `${cell}: the award of ${quote(fund)} to ${quote(service)} stands in ${sameAs} already.`,
  },
  'spend-code-unknown': {
    title: 'A code of the finance system that nobody knows',
    why: 'A line with such a code is not counted for the fund or service that it belongs to, which looks less spent than it is.',
    whatToDo:
      'Say on the Money page what the code stands for; the workbook remembers it. Or write the ID into the cell.',
    message: (facts, { code, what, ids }) =>
      ids.length > 0
        ? `${say(facts, `${quote(code)} is`, `say ${quote(code)}, which is`)} the name of the ${what}s ${allOf(ids.map(quote))}.`
        : `${say(facts, `${quote(code)} is no ${what} of this workbook`, `say ${quote(code)}, which is no ${what} of this workbook`)}.${didYouMean(facts)}`,
  },
  'spend-unreadable': {
    title: 'A line of spend that cannot be read whole',
    why: 'A line without a fund, a service or an amount is not counted, and one without a date fits no period.',
    whatToDo: 'Fill in or correct the cell: an ID, a date such as 01/04/2019, an amount such as 1,200.50 or (45.00).',
    message: (facts, { value, expects, isOfFund }) =>
      expects === ''
        ? isOfFund
          ? say(
              facts,
              'the cell is blank, so the line counts for no service.',
              'are blank, so the lines count for no service.',
            )
          : say(facts, 'the cell is blank, so the line is not counted.', 'are blank, so the lines are not counted.')
        : `${say(facts, `${quote(value)} is not ${expects}`, `say ${quote(value)}, which is not ${expects}`)}.`,
  },
};
