import type { PersonStep } from '../../../ports/comparison-port';

/** What a person is asked to do in Excel, by the name that calls use. */
export const PERSON_STEPS = {
  type: 'Click into cell A1 of the sheet in front, type any word, and press Enter.',
  'undo-once': 'Click into the sheet and press Ctrl+Z once (on the Mac, Cmd+Z).',
  'undo-twice': 'Click into the sheet and press Ctrl+Z twice (on the Mac, Cmd+Z).',
  'chart-sheet':
    'Add a chart sheet and leave it in front: select a cell and press F11 (on the Mac, Fn+F11), or right-click a sheet tab, Insert, Chart.',
  'chart-sheet-gone': 'Delete the chart sheet again: right-click its tab, Delete.',
  'dates-1904':
    'Let this workbook count from 1904: File, Options, Advanced, Use 1904 date system (on the Mac, Preferences, Calculation).',
  'dates-1900': 'Take the choice of the 1904 date system back.',
  'two-areas': 'In the sheet in front select A1, then hold Ctrl (on the Mac, Cmd) and select C3.',
  'edit-cell': 'Double-click a cell of the sheet in front, so that the cursor blinks in it, and leave it so.',
  'edit-ended': 'Press Esc in the cell.',
  'choose-from-list': 'In the sheet in front choose “Yes” from the list in cell B2.',
  'no-printer': 'Only where no printer is installed on this machine: go on. Leave this out where there is one.',
} as const;

export type StepName = keyof typeof PERSON_STEPS;

/** A step as the person is shown it. */
export function personStep(name: StepName): PersonStep {
  return { name, text: PERSON_STEPS[name] };
}
