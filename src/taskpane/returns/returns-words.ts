import { counted } from '../../domain/text/grammar';
import { words } from '../../domain/text/words';

/** Id of the theme of what needs no more work. */
export const ANSWERED = 'answered';

export const ANSWERED_KINDS = words('returns-answered-kinds', {
  answered: 'Answered',
  explained: 'Explained',
  ignored: 'Ignored',
} as const);

/** What the Returns page says outside its list. */
export const RETURNS_WORDS = words('returns', {
  check: 'Check',
  checkSheet: 'Check this sheet only',
  receipt: 'Write the receipt…',
  looks: 'How marks look',
  more: 'More about returns',
  backToList: 'Back to the findings',
  totals: 'Show only one severity',
  findings: 'Findings',
  dismiss: 'Dismiss',
  marks: 'Marks',
  removeMarks: 'Remove marks',
  undo: 'Undo',
  returns: (count: number) => counted(count, 'return'),
  looking: 'Looking for returns …',
  noReturn: 'No return recognised',
  notCheckedYet: 'Not checked yet',
  checkedAt: (time: string) => `at ${time}`,
  nothingToMend: (cells: number) => `Nothing to mend in ${counted(cells, 'cell')}`,
  selected: (cell: string, position: number, total: number) =>
    `You selected ${cell} · finding ${position} of ${total} there`,
  nextThere: 'Next finding there',
  undoHere: 'Undo back to here, newest first',
  undoStep: (label: string) => `Undo: ${label}`,
  left: (label: string, findings: number) => `${label}. ${counted(findings, 'finding')} left.`,
  markAgain: 'Put the marks back',
  notInFilter: 'No finding is like this. Change what is searched for, or show all.',
  question: (count: number, header: string) => `${counted(count, 'question')}: “${header}”`,
  answer: 'Answer',
  onlyMarks: 'Checking marks cells and changes nothing else.',
  toMoney: 'Open Money',
  toPerformance: 'Open Performance',
  toSetUp: 'Make a return template or a commissioning workbook',
  toSample: 'Try it on sample data',
  whatWasNot: 'What was not checked, and why',
  allChecked: 'Every value was checked.',
  leftOut: 'what was not checked',
  morePlaces: (count: number) => counted(count, 'more place'),
  wholeSheet: 'the whole sheet',
  whatIsThere: 'What was recognised',
});
