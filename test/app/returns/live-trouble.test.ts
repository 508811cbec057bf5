import { planMarks } from '../../../src/domain/marks/plan-marks';
import { startBench } from '../../support/session-bench';
import { buildWorkbook } from '../../support/workbooks';

jest.mock('../../../src/domain/marks/plan-marks', () => {
  const real = jest.requireActual<{ readonly planMarks: () => unknown }>('../../../src/domain/marks/plan-marks');
  return { ...real, planMarks: jest.fn(real.planMarks) };
});

test('a problem of our own after an edit is told, and the next check is none the worse for it', async () => {
  const bench = startBench(
    buildWorkbook({
      name: 'Q1',
      rows: [
        ['Case ref', 'Gender', 'Age', 'Ethnicity', 'Referral source'],
        ['C1', 'Female', 34, 'Irish', 'Police'],
        ['C2', 'Male', 40, 'Irish', 'Self'],
      ],
    }),
  );
  await bench.session.check('all');
  jest.mocked(planMarks).mockImplementationOnce(() => {
    throw new RangeError('of our own');
  });
  bench.type('Q1', 'B3', [['Mail']]);
  await bench.settle();
  expect(bench.failures).toEqual([new RangeError('of our own')]);
  expect(bench.state()).toMatchObject({ staleSheets: ['Q1'], activity: 'idle' });
  await bench.session.check('all');
  expect(bench.failures).toHaveLength(1);
  expect(bench.findingsAt('Q1', 'B3')).toMatchObject([{ rule: 'code-unknown' }]);
  expect(bench.state().staleSheets).toEqual([]);
});
