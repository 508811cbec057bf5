import { fundUnderspend } from '../../../src/domain/rules/fund-underspend';
import { checkMoney } from '../../../src/domain/check/check-money';
import { FUNDS, fundsWith, SERVICES, spend, type SpendLine } from '../../support/ledger-tables';
import { tableOf } from '../../support/register-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

testLedgerRule(fundUnderspend, {
  accept: [
    {
      name: 'funds of which no more than a tenth would be left',
      on: [
        FUNDS,
        SERVICES,
        spend(['F1', 'A', '2019-06-01', 501], ['F2', 'B', '2019-06-01', 453], ['F3', 'A', '2019-06-01', 600]),
      ],
    },
    { name: 'a workbook that has no spend at all', on: [FUNDS, SERVICES] },
    {
      name: 'a fund whose amount nobody can read',
      on: [fundsWith('tbc'), SERVICES, spend(['F1', 'A', '2019-06-01', 1])],
    },
  ],
  reject: [
    {
      name: 'what is counted and what is not is said',
      on: [
        fundsWith(1000),
        SERVICES,
        spend(
          ['F1', 'A', '2019-06-01', 300],
          ['F1', 'nobody', '2019-06-01', 100],
          ['F1', 'A', '2018-06-01', 5],
          ['CC1', 'A', '2019-06-01', 50],
          ['CC2', 'nobody', '2019-06-01', 50],
        ),
      ],
      findings: [
        {
          at: 'Funds!F2',
          message:
            'F2, Amount: “Victims” has spent £405 (£5 of it outside its period), at this rate £805.60 by 31 March 2020. £194.40 would be left. Not counted: 2 lines without a known fund or amount.',
        },
      ],
    },
    {
      name: 'a query where money goes back, advice where it does not',
      on: [
        FUNDS,
        SERVICES,
        spend(['F1', 'A', '2019-06-01', 400], ['F2', 'B', '2019-06-01', 400], ['F3', 'A', '2019-06-01', 600]),
      ],
      findings: [
        {
          at: 'Funds!F2',
          message:
            'F2, Amount: “Victims” has spent £400, at this rate £795.65 by 31 March 2020. £204.35 would be left, and is to be returned after 31 March 2020.',
          severity: 'query',
        },
        {
          at: 'Funds!F3',
          message: 'F3, Amount: “Core” has spent £400, at this rate £795.65 by 31 March 2020. £204.35 would be left.',
          severity: 'advice',
        },
      ],
    },
  ],
});

/** What is told of the funds on a day. */
function toldOn(today: string, ...lines: SpendLine[]): readonly string[] {
  const { findings } = checkMoney([FUNDS, SERVICES, spend(...lines)], today);
  return findings
    .filter(({ rule, areas }) => rule === 'fund-underspend' && areas[0]?.top === 1)
    .map(({ message }) => message);
}

test('nothing is told before a tenth of the period is over', () => {
  expect(toldOn('2019-05-01', ['F1', 'A', '2019-04-05', 1])).toEqual([]);
});

const DATED = ['Fund ID', 'Fund', 'Purposes', 'Period start', 'Period end', 'Amount', 'Unspent money is returned'];
const VICTIMS = ['F1', 'Victims', 'Support', '2019-04-01', '2020-03-31', 1000, 'Yes'] as const;

test.each([
  ['a day', '2020-06-30', '2020-01-01', 'to be returned by 30 June 2020.'],
  ['a day, after the period', '2020-06-30', '2020-04-01', 'to be returned by 30 June 2020.'],
  ['a blank', null, '2020-01-01', 'to be returned after 31 March 2020.'],
  ['what is no day', 'soon', '2020-01-01', 'to be returned after 31 March 2020.'],
])('%s under Return by', (_, returnBy, today, told) => {
  const funds = tableOf('Funds', [...DATED, 'Return by'], [...VICTIMS, returnBy]);
  const { findings } = checkMoney([funds, SERVICES, spend(['F1', 'A', '2019-06-01', 400])], today);
  expect(findings.find(({ rule }) => rule === 'fund-underspend')?.message).toContain(told);
  const unread = findings.filter(({ rule }) => rule === 'specification-unreadable').map(({ message }) => message);
  expect(unread).toEqual(returnBy === 'soon' ? ['H2, Return by: “soon” is not a date.'] : []);
});

test('after the period it is no forecast any more', () => {
  expect(toldOn('2020-04-01', ['F1', 'A', '2019-06-01', 400])).toEqual([
    'F2, Amount: “Victims” had spent £400 when its period ended on 31 March 2020. £600 was left, and is to be returned.',
  ]);
});
