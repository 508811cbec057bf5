import { withWhatIf } from '../../../src/domain/allocation/apply-what-if';
import { problemOf } from '../../../src/domain/money/problem-of';
import { readMoney } from '../../../src/domain/money/read-money';
import { aFund, aProblem, aService, anAward } from '../../support/allocation-builders';
import { tableOf } from '../../support/register-tables';

const problem = aProblem(
  [aFund('F', 1000, { tolerance: 100, tolerancePercent: 10 }), aFund('G', 50)],
  [aService('A', 10, { rank: 2 }), aService('B', 20)],
  [anAward('F', 'A', 7, true), anAward('F', 'B', 3, true)],
);

describe('withWhatIf', () => {
  test('no change leaves the problem as it is', () => {
    expect(withWhatIf(problem, [])).toEqual(problem);
  });

  test('a fund has another amount, and its tolerance keeps its share', () => {
    const { funds } = withWhatIf(problem, [{ kind: 'fund-amount', fund: 'F', amount: 555 }]);
    expect(funds.map(({ amount, tolerance }) => [amount, tolerance])).toEqual([
      [555, 55],
      [50, 0],
    ]);
  });

  test('a fund of nothing has the share all the same, and a tolerance that is no share stays as it is', () => {
    const [nothing, apart] = [aFund('N', 0, { tolerancePercent: 5 }), aFund('O', 100, { tolerance: 7 })];
    const { funds } = withWhatIf(aProblem([nothing, apart], []), [
      { kind: 'fund-amount', fund: 'N', amount: 1000 },
      { kind: 'fund-amount', fund: 'O', amount: 50 },
    ]);
    expect(funds.map(({ tolerance }) => tolerance)).toEqual([50, 7]);
  });

  test('the share is the one that the workbook says', () => {
    const book = readMoney([
      tableOf('Funds', ['Fund ID', 'Amount', 'Tolerance %', 'Purposes'], ['F1', 0, 5, null], ['F2', 0, 5, 'DA']),
    ]);
    const { funds } = withWhatIf(problemOf(book), [
      { kind: 'fund-amount', fund: 'F1', amount: 1000_00 },
      { kind: 'fund-amount', fund: 'F2', amount: 1000_00 },
    ]);
    expect(funds.map(({ tolerance }) => tolerance)).toEqual([50_00, 0]);
  });

  test('a service costs something else, or moves up', () => {
    const { services } = withWhatIf(problem, [
      { kind: 'service-need', service: 'B', need: 25 },
      { kind: 'rank', service: 'A', rank: 1 },
    ]);
    expect(services.map(({ need, rank }) => [need, rank])).toEqual([
      [10, 1],
      [25, undefined],
    ]);
  });

  test('a lock takes the place of the pair’s lock; unlocking takes it away; the others stay', () => {
    expect(withWhatIf(problem, [{ kind: 'lock', fund: 'F', service: 'A', amount: 9 }]).locked).toEqual([
      anAward('F', 'B', 3, true),
      anAward('F', 'A', 9, true),
    ]);
    expect(withWhatIf(problem, [{ kind: 'unlock', fund: 'F', service: 'A' }]).locked).toEqual([
      anAward('F', 'B', 3, true),
    ]);
  });

  test('the later of two changes wins, and the problem itself stays as it was', () => {
    const before = structuredClone(problem);
    const { funds } = withWhatIf(problem, [
      { kind: 'fund-amount', fund: 'G', amount: 0 },
      { kind: 'fund-amount', fund: 'G', amount: 70 },
    ]);
    expect(funds[1]).toMatchObject({ amount: 70, tolerance: 0 });
    expect(problem).toEqual(before);
  });
});
