import { words } from '../../domain/text/words';

/** Sentences of the page that compares this Excel with the simulated one. */
export const COMPARISON_WORDS = words('help-comparison', {
  heading: 'Compare with real Excel',
  what: 'For those who look after Ringfence. Its tests run on a simulated Excel. This page makes the same calls to the Excel you are in, each on a sheet of its own that is deleted afterwards, and writes down what Excel answers.',
  person:
    'It takes some ten minutes. Now and then it asks you to do something in Excel; what you cannot do you may leave out.',
  saved:
    'The file holds the version of Excel, each call with its code or value, and how long it took: none of your cells, no name of a person or a file.',
  looking: 'Looking whether this workbook is empty …',
  notEmpty: 'Something stands in this workbook. Nothing is run where anybody’s data are: start in an empty workbook.',
  openEmpty: 'Open a new workbook',
  start: 'Start comparison',
  again: 'Start again',
  running: ({ done, total }: { readonly done: number; readonly total: number }) => `Call ${done + 1} of ${total} …`,
  beginning: 'Beginning …',
  step: 'Your turn',
  done: 'Done, continue',
  leaveOut: 'Leave out',
  stop: 'Stop',
  result: 'What this Excel does',
  counts: (asExpected: number, differences: number, skipped: number) =>
    `As written down: ${asExpected}. Otherwise: ${differences}. Left out: ${skipped}.`,
  habits: 'Where builds of Excel differ, this one:',
  habit: (name: string, way: string) => `${name}: ${way}`,
  differences: 'Otherwise than written down',
  got: (got: string) => `Excel: ${got}`,
  expected: (expected: string) => `written down: ${expected}`,
  left: (names: readonly string[]) => `These sheets could not be deleted; delete them yourself: ${names.join(', ')}.`,
  save: 'Save file',
  copy: 'Copy text',
  copied: 'The text is copied.',
  notCopied: 'The text could not be copied. Select it in the box below and press Ctrl+C.',
  text: 'The file as text, where saving does not work',
});
