import { counted, printNumber } from '../../domain/text/grammar';
import { words } from '../../domain/text/words';

/** Sentences about fixes: the buttons, the preview and the line afterwards. */
export const FIX_WORDS = words('returns-fix', {
  fix: 'Fix…',
  fixWhere: (place: string) => `Fix: ${place}`,
  fixAll: (cells: number) => `Fix all ${printNumber(cells)}…`,
  /** Where the other cells need a person to choose. */
  fixSome: (cells: number, of: number) => `Fix ${printNumber(cells)} of ${printNumber(of)}…`,
  fixAllOf: (label: string, title: string) => `${label} ${title}`,
  choose: 'How should it be mended?',
  cell: 'Cell',
  before: 'Now',
  after: 'Becomes',
  then: 'Then',
  andMore: (cells: number) => `and ${counted(cells, 'more cell')}`,
  fixNow: 'Fix',
  newValue: (cell: string) => `New value for ${cell}`,
  noValue: 'Enter what the cell is to hold.',
  write: 'Write',
  typed: (cell: string) => `Write a value into ${cell}`,
  asOthers: (rows: number) => `as ${counted(rows, 'other row')} ${rows === 1 ? 'says' : 'say'}`,
  goTo: (hasCells: boolean) => (hasCells ? 'Go to cell' : 'Go to sheet'),
  why: 'Why this rule',
  preview: (cells: number) => `Before and after: ${counted(cells, 'cell')}`,
  more: (cells: number) => `and ${counted(cells, 'more cell')}`,
  change: (cells: number) => `Change ${counted(cells, 'cell')}`,
  changeUnchosen: 'Change',
  notChosen: 'Choose what the cells become.',
  onlyThese: 'Only these cells change. You can undo it afterwards.',
  changed: (cells: number) => `Changed ${counted(cells, 'cell')}.`,
  undo: 'Undo',
  blank: 'blank',
  onSheet: (cell: string, sheet: string) => `${cell} on ${sheet}`,
});
