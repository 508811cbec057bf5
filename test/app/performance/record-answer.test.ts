import { recordAnswer } from '../../../src/app/performance/record-answer';
import { caseTables, informalStep } from '../../support/review-case';
import { tableWorkbook } from '../../support/table-workbook';

const ABOUT = { service: { id: 'S1' }, kpi: { id: 'calls' } } as Parameters<typeof recordAnswer>[2];

function start(...steps: ReturnType<typeof informalStep>[]) {
  const table = caseTables({ steps }).find(({ name }) => name === 'Escalations')!;
  const book = tableWorkbook(table);
  return {
    ...book,
    steps: () => book.rows('Escalations'),
    record: async (response: string, outcome = '') =>
      recordAnswer(book.port, await book.tables(), ABOUT, { response, outcome }),
  };
}

test('what was answered and what came of it go into the two cells of the open step, and can be taken back', async () => {
  const { record, steps } = start(informalStep());
  const before = steps();
  const done = await record(' Both posts are filled. ', 'Closed');
  expect(steps()).toEqual([{ ...before?.[0], Response: 'Both posts are filled.', Outcome: 'Closed' }]);
  if (!('undo' in done)) throw new Error('It was refused.');
  expect(await done.undo()).toMatchObject({ restored: true });
  expect(steps()).toEqual(before);
});

test('what is left blank stays as it is', async () => {
  const { record, steps } = start(informalStep('Two posts were empty'));
  await record('', 'Not enough');
  expect(steps()).toMatchObject([{ Response: 'Two posts were empty', Outcome: 'Not enough' }]);
});

test.each([
  ['nothing was given', '', 'write what was answered'],
  ['it says so already', 'Two posts were empty', 'says exactly this already'],
  ['it names how to reach somebody', 'Ring 07700 900123', 'telephone number'],
])('nothing is written where %s', async (_, response, why) => {
  const { record, steps } = start(informalStep('Two posts were empty'));
  const before = steps();
  expect(await record(response)).toMatchObject({ refused: { message: expect.stringContaining(why) } });
  expect(steps()).toEqual(before);
});

test('a case that has ended has no step to answer', async () => {
  const { record } = start(informalStep('Done', 'Closed'));
  expect(await record('Once more')).toMatchObject({ refused: { message: expect.stringContaining('no step') } });
});

test('where a cell was changed meanwhile neither is written', async () => {
  const book = start(informalStep());
  const tables = await book.tables();
  const columns = Object.keys(book.steps()![0]!);
  book.type('Escalations', 1, columns.indexOf('Outcome'), 'Closed');
  await expect(recordAnswer(book.port, tables, ABOUT, { response: 'Filled', outcome: 'Not enough' })).rejects.toThrow();
  expect(book.steps()).toMatchObject([{ Outcome: 'Closed' }]);
  expect(book.steps()![0]!['Response']).toBeFalsy();
});
