import { coveredBy, coversMost } from '../../../src/domain/text/coverage';

/** 95 sessions after 140: 45 fewer. */
const covered = (text: string): number => coveredBy(text, -45, [95, 140]);

test.each<readonly [string, number]>([
  ['', 0],
  ['20 fewer from custody, 15 fewer from A&E', 35],
  ['Custody referred 20 fewer and A&E 15 fewer, twelve were put off until October.', 47],
  ['About 1,200 fewer leaflets', 1200],
  ['Seven groups were cancelled', 7],
  ['12.5 fewer', 12.5],
  // The two figures compared, and what the query says, explain nothing.
  ['We had 95 sessions, down from 140.', 0],
  // The whole change, named once, explains itself; beside its parts it is their sum.
  ['45 fewer, because the hall was closed', 45],
  ['45 fewer: 25 for the hall, 20 for staff', 45],
  ['45 fewer: 5 for the hall', 45],
  // A share of the change.
  ['80 % of it is the closed hall', 36],
  ['60% are due to the hall', 27],
  ['We are 100% committed to the hall', 0],
  ['150 % more than ever', 0],
  // Numbers that are no sizes.
  ['Since 1 April 2019, when the contract of 2018-19 ended', 0],
  ['The hall was closed from 9 to 16 September, 1st–3rd of Oct and on Aug 5.', 0],
  ['Sessions declined 40.', 40],
  ['In May 20 sessions were put off.', 20],
  ['On 12/08/2019 at 10:30, in 2019-20 Q2 and Q3', 0],
  ['The hall has no 24/7 cover', 0],
  // What went the other way.
  ['We lost 20 groups but held 20 more online', 0],
  ['40 fewer in the hall, 5 more online', 35],
  ['The hall was closed for 6 weeks and 3 days, 2 hours a day', 0],
  ['two advisers left, 3 posts are vacant', 0],
  ['Clients aged 18 to 24 did not come, nor under 18s, nor those over 65', 0],
  ['16-24 year olds stayed away', 0],
  ['over 30 sessions were cancelled', 30],
  ['See form R2 and case SARC-104', 0],
  ['one-to-one work stopped, one of the causes', 0],
])('%s: %d', (text, expected) => {
  expect(covered(text)).toBeCloseTo(expected, 9);
});

test('a number that contains the change is another one', () => {
  expect(coveredBy('20 fewer from custody and 145 letters', -45, [95, 140])).toBe(165);
});

test.each([
  [23, -45, true],
  [22.5, -45, false],
  [22, 45, false],
  [1, 0, true],
  [0, 0, false],
])('%d covers most of %d: %s', (some, change, isMost) => {
  expect(coversMost(some, change)).toBe(isMost);
});
