import { allocate } from '../../../src/domain/allocation/allocate';
import type { AllocationProblem } from '../../../src/domain/allocation/problem';
import { tellShortfall } from '../../../src/domain/messages/shortfall-by-fund';
import { aFund, aProblem, aService } from '../../support/allocation-builders';

const POUND = 100;
const victims = { purposes: ['victims'] };

function told(problem: AllocationProblem) {
  const [shortfall] = allocate(problem).shortfalls;
  if (!shortfall) throw new RangeError('Nothing is short.');
  return tellShortfall(shortfall, problem);
}

const year = (start: string, end: string) => ({ ...victims, start, end });
const LAST_YEAR = { ...victims, start: '2018-04-01', end: '2019-03-31' };
const THIS_YEAR = year('2019-04-01', '2020-03-31');

describe('tellShortfall', () => {
  test('who is short, why, each fund with its part in it, and what would help', () => {
    const problem = aProblem(
      [
        aFund('CORE', 60_000 * POUND),
        aFund('GEN', 30_000 * POUND, { purposes: ['sexual'], purposeNames: ['sexual violence'] }),
      ],
      [aService('S', 100_000 * POUND, victims)],
    );
    expect(told(problem)).toEqual({
      short: expect.stringMatching(/ is £40,000 short\.$/) as string,
      why: expect.stringMatching(/^Everything that may pay for it \(.*\) is used in full\.$/) as string,
      byFund: [
        { fund: 'CORE', name: expect.any(String) as string, text: 'Used in full.' },
        {
          fund: 'GEN',
          name: expect.any(String) as string,
          text: '£30,000 unspent; its purpose is sexual violence.',
        },
      ],
      help: expect.stringMatching(/^£40,000 more in .* would meet it\.$/) as string,
    });
  });

  test.each([
    [
      'ended before the only one begins',
      LAST_YEAR,
      [THIS_YEAR],
      'It ended on 31 March 2019; the only fund with its purpose begins on 1 April 2019.',
    ],
    [
      'ended before all begin',
      LAST_YEAR,
      [THIS_YEAR, THIS_YEAR],
      'It ended on 31 March 2019; every fund that may pay for it begins on 1 April 2019.',
    ],
    [
      'ended before the first begins',
      LAST_YEAR,
      [THIS_YEAR, year('2020-04-01', '2021-03-31')],
      'It ended on 31 March 2019; every fund that may pay for it begins on 1 April 2019 or later.',
    ],
    [
      'begins after all have ended',
      THIS_YEAR,
      [LAST_YEAR],
      'It begins on 1 April 2019; the only fund with its purpose ends on 31 March 2019.',
    ],
    [
      'lies between two funds',
      THIS_YEAR,
      [LAST_YEAR, year('2020-04-01', '2021-03-31')],
      'No fund may pay for it: those that have its purpose have another period.',
    ],
    [
      'has a purpose no fund has',
      { purposes: ['other'] },
      [THIS_YEAR],
      'No fund may pay for it: none has its purpose.',
    ],
  ])('a service that %s', (_, service, funds, why) => {
    const problem = aProblem(
      funds.map((fund, index) => aFund(`F${index}`, 20_000 * POUND, fund)),
      [aService('S', 18_000 * POUND, service)],
    );
    expect(told(problem)).toMatchObject({ why, help: '' });
  });
});
