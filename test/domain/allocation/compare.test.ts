import { compareAwards } from '../../../src/domain/allocation/compare';
import { aFund, aProblem, aService, anAward } from '../../support/allocation-builders';

const problem = aProblem([aFund('F', 100), aFund('G', 100)], [aService('A', 50), aService('B', 50), aService('C', 50)]);

describe('compareAwards', () => {
  test('the same awards in another order, in parts, or locked, are no difference', () => {
    const before = [anAward('F', 'A', 30), anAward('G', 'B', 20)];
    const after = [anAward('G', 'B', 20, true), anAward('F', 'A', 10), anAward('F', 'A', 20)];
    expect(compareAwards(problem, before, after)).toEqual({ services: [], funds: [], awards: [] });
  });

  test('who gains, who loses, and who only changes the payer, in table order', () => {
    const before = [anAward('F', 'A', 30), anAward('F', 'B', 20), anAward('F', 'C', 5)];
    const after = [anAward('F', 'C', 5), anAward('G', 'B', 20), anAward('G', 'A', 40)];
    expect(compareAwards(problem, before, after)).toEqual({
      services: [{ service: 'A', before: 30, after: 40 }],
      funds: [
        { fund: 'F', before: 55, after: 5 },
        { fund: 'G', before: 0, after: 60 },
      ],
      awards: [
        { fund: 'F', service: 'A', before: 30, after: 0 },
        { fund: 'F', service: 'B', before: 20, after: 0 },
        { fund: 'G', service: 'A', before: 0, after: 40 },
        { fund: 'G', service: 'B', before: 0, after: 20 },
      ],
    });
  });
});
