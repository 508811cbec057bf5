import { judgeExplanation } from '../../../src/app/performance/judge-explanation';
import type { TableRead } from '../../../src/domain/tables/spec-rows';
import type { WorkbookPort } from '../../../src/ports/workbook-port';
import { caseTables, caseVariance, CASE_QUERY } from '../../support/review-case';
import { tableOf } from '../../support/register-tables';
import { explanationsTable } from '../../support/review-tables';
import { tableWorkbook } from '../../support/table-workbook';

const SAID = [CASE_QUERY, 'History', 'Two posts were empty: 60 fewer calls', 'A', 43_758, null] as const;
const EXPLAINED = caseVariance(caseTables({ explanations: [SAID] }));

const NOTHING_CHANGED = { changed: 0, left: [], formulas: [], dataTypes: [], skipped: [] };

function start(table: TableRead) {
  const book = tableWorkbook(table);
  return {
    ...book,
    said: () => book.rows('Explanations'),
    judge: async (accepted: boolean) => judgeExplanation(book.port, await book.tables(), EXPLAINED, accepted),
  };
}

test.each([
  [true, 'Yes'],
  [false, 'No'],
])('accepted %s is %s in that one cell, and can be taken back', async (accepted, word) => {
  const { judge, said } = start(explanationsTable(['other', 'x', 'y', 'A', null, 'Yes'], SAID));
  const before = said();
  const { undo } = await judge(accepted);
  expect(said()).toEqual([before?.[0], { ...before?.[1], Accepted: word }]);
  expect(await undo()).toMatchObject({ restored: true });
  expect(said()).toEqual(before);
});

test('of several rows about it the last counts, as in the review', async () => {
  const { judge, said } = start(explanationsTable([...SAID.slice(0, 2), 'First', 'A', null, 'No'], SAID));
  await judge(true);
  expect(said()?.map((row) => row['Accepted'])).toEqual(['No', 'Yes']);
});

test('a cell that was changed meanwhile stays', async () => {
  const book = start(explanationsTable(SAID));
  const tables = await book.tables();
  book.type('Explanations', 1, 5, 'No');
  await expect(judgeExplanation(book.port, tables, EXPLAINED, true)).rejects.toThrow('has changed this cell');
  expect(book.said()).toMatchObject([{ Accepted: 'No' }]);
});

test('a cell that may hold a data type stays, and it is said', async () => {
  const { port, tables } = start(explanationsTable(SAID));
  const read = await tables();
  const left: WorkbookPort = {
    ...port,
    replaceValues: (dataTypes) =>
      Promise.resolve({ ...NOTHING_CHANGED, dataTypes, undo: () => Promise.resolve({ restored: 0, left: 0 }) }),
  };
  await expect(judgeExplanation(left, read, EXPLAINED, true)).rejects.toThrow('may hold a data type');
});

test.each([
  ['was written anew', [[CASE_QUERY, 'History', 'Nothing has changed here at all', 'A', 43_758, null]]],
  ['was added to', [SAID, [CASE_QUERY, 'History', 'It was the weather: 60 fewer calls', 'A', 43_760, null]]],
  ['is no longer the last word', [SAID, [CASE_QUERY, 'History', null, 'A', 43_760, null]]],
])('an explanation that %s since the review is not judged unread', async (_, rows) => {
  const { judge, said } = start(explanationsTable(...rows));
  const before = said();
  for (const verdict of [true, false]) {
    await expect(judge(verdict)).rejects.toMatchObject({
      kind: 'refused',
      message:
        'What was said about this in Explanations is another text now than at the review, so nothing was written. Review again, and read it first.',
    });
  }
  expect(said()).toEqual(before);
});

test('what was said of the same figure on another sheet since is not passed over', async () => {
  const query = CASE_QUERY.replace('History', 'Return');
  const book = tableWorkbook(explanationsTable(SAID, [query, 'Return', 'Something else', 'A', 43_760, null]));
  await expect(judgeExplanation(book.port, await book.tables(), { ...EXPLAINED, query }, true)).rejects.toThrow(
    'is another text now',
  );
});

test.each([
  [
    'there is no explanation of it any more',
    explanationsTable(['other', 'x', 'y', 'A', null, null]),
    'There is no explanation',
  ],
  [
    'there is no column for it',
    tableOf('Explanations', ['Query', 'Explanation'], [CASE_QUERY, 'x']),
    'no column “Accepted”',
  ],
])('nothing is written where %s', async (_, table, sentence) => {
  const { judge, said } = start(table);
  const before = said();
  await expect(judge(true)).rejects.toThrow(sentence);
  expect(said()).toEqual(before);
});

test('without an explanation there is nothing to judge', async () => {
  const { port, tables } = start(explanationsTable(SAID));
  await expect(judgeExplanation(port, await tables(), {}, true)).rejects.toThrow('There is no explanation');
});
