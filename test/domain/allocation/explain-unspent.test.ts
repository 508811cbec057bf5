import { explainUnspent } from '../../../src/domain/allocation/explain-unspent';
import { aFund, aProblem, aService, anAward } from '../../support/allocation-builders';

const victims = { purposes: ['victims'] };

describe('explainUnspent', () => {
  test('tells ringfenced funds only, and of these only what is left', () => {
    const problem = aProblem(
      [aFund('Flex', 10), aFund('Used', 10, victims), aFund('Left', 10, { purposes: ['other'] })],
      [aService('S', 10, victims)],
    );
    expect(explainUnspent(problem, [anAward('Used', 'S', 10)])).toEqual([{ fund: 'Left', amount: 10, services: [] }]);
  });

  test('each service that may use it, with why it does not', () => {
    const locked = [anAward('R', 'fixed', 5, true)];
    const problem = aProblem(
      [aFund('R', 100, { ...victims, maximum: 20, start: '2019-04-01' })],
      [
        aService('met', 10, victims),
        aService('capped', 30, victims),
        aService('fixed', 10, victims),
        aService('other', 10),
        aService('before', 10, { ...victims, end: '2019-03-31' }),
      ],
      locked,
    );
    expect(explainUnspent(problem, [anAward('R', 'met', 10), anAward('R', 'capped', 20), ...locked])).toEqual([
      {
        fund: 'R',
        amount: 65,
        services: [
          { service: 'met', because: 'met' },
          { service: 'capped', because: 'maximum' },
          { service: 'fixed', because: 'locked' },
        ],
      },
    ]);
  });

  test('a minimum that no need reaches', () => {
    const problem = aProblem([aFund('R', 100, { ...victims, minimum: 50 })], [aService('small', 10, victims)]);
    expect(explainUnspent(problem, [])[0]?.services).toEqual([{ service: 'small', because: 'minimum' }]);
  });
});
