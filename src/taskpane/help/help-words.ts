import { words } from '../../domain/text/words';

/** Sentences of the help page; what it says of each check comes from the check's own words. */
export const HELP_WORDS = words('help', {
  heading: 'How it works',
  /** What a button is called, and what it does. */
  steps: [
    ['Check this sheet', 'reads the sheet in front, marks the cells that need a person and lists them.'],
    ['Check all returns', 'does so for every sheet of the workbook that is a return.'],
    [
      'Fix…',
      'shows what each cell holds now and what it would become, and changes nothing until you say so. Undo puts it back.',
    ],
    [
      'Explain…',
      'keeps in the workbook why a value is right as it is. A query is then done. An error has to be mended; only where data cannot be had at all can an explanation stand in for them.',
    ],
    ['Ignore…', 'sets a piece of advice aside. Take back brings it back.'],
    ['Ready to send…', 'writes a receipt when nothing is left to do: what was checked, what was not, and a checksum.'],
    ['Remove marks', 'takes every mark off again. Remove them before you send a return.'],
  ],
  live: 'You may mend a cell by hand as well: the list and the marks follow while you type. Where Ringfence could not follow, it says that the results may be out of date.',
  privacy: 'Nothing leaves the workbook: there is no account, no server and no measuring of use.',
  keys: 'Keys',
  /** Names of keys stand between braces. */
  keyUse:
    'While the pane has the focus, {F8} goes to the next finding and {Shift}+{F8} to the previous one. {Esc} closes what a button has opened. {F6} moves between Excel’s grid, its ribbon and the pane.',
  marks: 'How marks look',
  checks: (count: number) => `What is checked (${count})`,
  lists: (count: number) => `What the lists hold (${count})`,
  listsWhat:
    'These are the lists that come with Ringfence. Where the workbook has a list of the same name in its table “CodeLists”, that one counts.',
  closed: 'A value outside this list is an error.',
  open: 'There is no national list, so a value outside this one is advice at most.',
  alsoAccepted: (values: readonly string[]) => `also read: ${values.join(', ')}`,
  source: 'Source:',
  technical: 'For technical staff',
  comparison:
    'Ringfence’s tests run on a simulated Excel. To find out where the Excel on this machine does otherwise, run the comparison in a blank workbook.',
  loading: 'Loading the comparison …',
  compare: 'Compare with real Excel',
  version: (version: string) => `Ringfence ${version}`,
});
