import { words } from '../../domain/text/words';
import { counted, printNumber } from '../../domain/text/grammar';

/** What the preview of all certain fixes says. */
export const CERTAIN_WORDS = words('returns-certain', {
  button: (cells: number) => `Fix all that is certain (${printNumber(cells)})`,
  first: 'you see each first',
  title: 'Fix all that is certain',
  about: (cells: number, sheets: number) =>
    `${counted(cells, 'cell')} on ${counted(sheets, 'sheet')}. Nothing else changes.`,
  all: 'All of them',
  take: (cell: string) => `Fix ${cell}`,
  cell: 'Cell',
  now: 'Now',
  then: 'Then',
  asOthers: (rows: number) => `as ${counted(rows, 'other row')} ${rows === 1 ? 'says' : 'say'}`,
  more: (cells: number) => `And ${counted(cells, 'more cell')} of the same kinds.`,
  andMore: (cells: number) => `and ${counted(cells, 'more cell')}`,
  fix: (cells: number) => `Fix ${counted(cells, 'cell')}`,
  cancel: 'Cancel',
  leftOut: (cells: number) => `Left for you, because not certain (${printNumber(cells)})`,
});
