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
  things: 'cells that are fixed',
  fix: (cells: number) => `Fix ${counted(cells, 'cell')}`,
  leftOut: (cells: number) => `Left for you, because not certain (${printNumber(cells)})`,
});
