import type { Finding } from '../../../src/domain/model/findings';
import type { ReturnSheet } from '../../../src/domain/model/returns';
import { errorsAndQueries, leftToDo } from '../../../src/domain/receipt/left-to-do';

const table = (sheet: string, isReturn = true) => ({ sheet, isReturn }) as ReturnSheet;
const finding = (sheet: string, severity: Finding['severity'], theme: Finding['theme'] = 'wrong'): Finding => ({
  ...({} as Finding),
  key: `${sheet} ${severity} ${theme}`,
  sheet,
  severity,
  theme,
});
const RETURNS = [table('Q1'), table('Lists', false)];

test('errors and queries of a return’s sheet stand in the way, advice does not', () => {
  const [error, query] = [finding('Q1', 'error'), finding('Q1', 'query', 'explain')];
  expect(leftToDo({ returns: RETURNS, findings: [error, query, finding('Q1', 'advice', 'advice')] })).toEqual({
    errors: [error],
    queries: [query],
    elsewhere: [],
    isReady: false,
  });
});

test('those of sheets that hold no return are told, and stand in no way', () => {
  const others = [finding('Notes', 'error'), finding('Lists', 'query')];
  const findings = [...others, finding('Notes', 'advice', 'advice')];
  expect(leftToDo({ returns: RETURNS, findings })).toEqual({
    errors: [],
    queries: [],
    elsewhere: others,
    isReady: true,
  });
});

test('personal data stand in the way wherever they are: they would leave with the workbook', () => {
  const [name, postcode] = [finding('Notes', 'error', 'personal'), finding('Lists', 'query', 'personal')];
  const left = leftToDo({ returns: RETURNS, findings: [name, postcode, finding('Notes', 'advice', 'personal')] });
  expect(left).toEqual({ errors: [name], queries: [postcode], elsewhere: [], isReady: false });
});

test.each([
  ['no table at all', []],
  ['no table that is a return', [table('Lists', false)]],
])('with %s nothing is ready, though nothing was found', (_, returns) => {
  expect(leftToDo({ returns, findings: [] }).isReady).toBe(false);
});

test('counts are told in words, without what there is none of', () => {
  const [error, query] = [finding('Q1', 'error'), finding('Q1', 'query')];
  expect(errorsAndQueries([error, query, query])).toBe('1 error and 2 queries');
  expect(errorsAndQueries([query, finding('Q1', 'advice')])).toBe('1 query');
});
