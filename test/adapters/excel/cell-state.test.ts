import {
  cellState,
  mayBeDataType,
  sameContent,
  sameState,
  type CellState,
} from '../../../src/adapters/excel/cell-state';

const rangeOf = (value: unknown, valueType: string, formula: unknown = value) =>
  ({
    values: [[value]],
    formulas: [[formula]],
    numberFormat: [['General']],
    valueTypes: [[valueType]],
  }) as unknown as Excel.Range;

test.each([
  ['an entity as older versions give it', '#VALUE!', 'Error', '#VALUE!', true],
  ['a data type as newer versions give it', 'Contoso', 'RichValue', 'Contoso', true],
  ['a formula that gives one', '#VALUE!', 'Error', '=STOCKHISTORY(A1)', false],
  ['another error', '#N/A', 'Error', '#N/A', false],
  ['the text that looks the same', '#VALUE!', 'String', '#VALUE!', false],
  ['a number', 1, 'Double', 1, false],
])('%s may be a data type: %j', (_name, value, type, formula, wanted) => {
  expect(mayBeDataType(cellState(rangeOf(value, type, formula), 0, 0))).toBe(wanted);
});

const cell = (given: Partial<CellState>): CellState => ({
  value: 1,
  formula: undefined,
  numberFormat: 'General',
  isError: false,
  ...given,
});

test.each([
  ['a formula whose result changed', { formula: '=A1', value: 1 }, { formula: '=A1', value: 2 }, true],
  ['a formula and its result', { formula: '=A1' }, {}, false],
  ['a number whose last digit Excel keeps its own way', { value: 0.1 + 0.2 }, { value: 0.3 }, true],
  ['two numbers', { value: 1 }, { value: 1.0000001 }, false],
  ['a text with other line ends', { value: 'a\r\nb' }, { value: 'a\nb' }, true],
  ['an error and its text', { value: '#N/A', isError: true }, { value: '#N/A' }, false],
])('%s hold the same: %j and %j', (_name, one, other, wanted) => {
  expect(sameContent(cell(one), cell(other))).toBe(wanted);
});

test('cells in other number formats hold the same, but are not the same', () => {
  const [one, other] = [cell({}), cell({ numberFormat: '@' })];
  expect([sameContent(one, other), sameState(one, other)]).toEqual([true, false]);
});
