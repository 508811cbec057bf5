import { compareAwards } from '../../../src/domain/money/compare';
import { aFund, aProblem, aService, anAward } from '../../support/allocation-builders';

const problem = aProblem([aFund('F', 100), aFund('G', 100)], [aService('A', 50), aService('B', 50), aService('C', 50)]);

describe('compareAwards', () => {
  test('the same awards in another order, in parts, or locked, are no difference', () => {
    const before = [anAward('F', 'A', 30), anAward('G', 'B', 20)];
    const after = [anAward('G', 'B', 20, true), anAward('F', 'A', 10), anAward('F', 'A', 20)];
    expect(compareAwards(problem, before, after)).toEqual({ services: [], funds: [] });
  });

  test('who gains, who loses, and who only changes the payer, in table order', () => {
    const before = [anAward('F', 'A', 30), anAward('F', 'B', 20), anAward('F', 'C', 5)];
    const after = [anAward('F', 'C', 5), anAward('G', 'B', 20), anAward('G', 'A', 40)];
    expect(compareAwards(problem, before, after)).toEqual({
      services: [
        {
          service: 'A',
          before: 30,
          after: 40,
          from: [
            { fund: 'F', before: 30, after: 0 },
            { fund: 'G', before: 0, after: 40 },
          ],
        },
        {
          service: 'B',
          before: 20,
          after: 20,
          from: [
            { fund: 'F', before: 20, after: 0 },
            { fund: 'G', before: 0, after: 20 },
          ],
        },
      ],
      funds: [
        { fund: 'F', before: 55, after: 5 },
        { fund: 'G', before: 0, after: 60 },
      ],
    });
  });

  test('a swap that leaves every total as it was is told all the same', () => {
    const before = [anAward('F', 'A', 30), anAward('G', 'A', 20), anAward('F', 'B', 20), anAward('G', 'B', 30)];
    const after = [anAward('F', 'A', 20), anAward('G', 'A', 30), anAward('F', 'B', 30), anAward('G', 'B', 20)];
    const { services, funds } = compareAwards(problem, before, after);
    expect(services.map(({ service, from }) => [service, from.length])).toEqual([
      ['A', 2],
      ['B', 2],
    ]);
    expect(funds).toEqual([]);
  });

  test('awards of what the problem does not have are left out', () => {
    const after = [anAward('F', 'gone', 30), anAward('gone', 'A', 30)];
    expect(compareAwards(problem, [], after)).toEqual({ services: [], funds: [] });
  });
});
