import { allOf, counted } from '../domain/text/grammar';
import { words } from '../domain/text/words';

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** What the check page says around the list of findings. */
export const CHECK_WORDS = words('check-page', {
  title: 'Check your return before you send it',
  steps: ['Choose file', 'Mend and explain', 'Save and send'],
  stepsLabel: 'Steps',
  done: 'done',
  choose: 'Choose the return',
  dropHere: 'Drop the return here',
  orChoose: 'or choose it from your computer. It is an Excel workbook (.xlsx or .xlsm).',
  what: 'The page finds what is wrong or missing in it, helps to mend it, and takes in why something unusual is right as it is. Nothing has to be installed.',
  stays: 'Your file stays on this computer. Nothing is uploaded.',
  file: 'The return',
  sheet: 'The sheet',
  sheets: 'Sheets',
  findings: 'What was found',
  other: 'Other file…',
  saveMarked: 'Save marked copy',
  saveReturn: 'Save return and receipt',
  opening: (fileName: string) => `Opening ${fileName} …`,
  opened: (fileName: string) => `${fileName} is open.`,
  facts: (sheets: number, bytes: number) => `${counted(sheets, 'sheet')} · ${sizeOf(bytes)}`,
  refused: (fileName: string, why: string) => `${fileName}: ${why}`,
  tab: (sheet: string, found: number) => (found === 0 ? sheet : `${sheet}, ${counted(found, 'finding')}`),
  noReceipt:
    'There is no receipt yet. Mend or explain what the list still has, press “Ready to send” at its end and write the receipt. Then save.',
  receiptIsOld: (when: string) =>
    `Cells have changed since the receipt of ${when}. Press “Ready to send” at the end of the list and write a new receipt. Then save.`,
  saved: (name: string, marks: boolean) =>
    marks
      ? `${name} is among your downloads, with the marks in it. The file you opened is as it was.`
      : `${name} is among your downloads: the return without marks, with its receipt. This is the file to send. The file you opened is as it was.`,
  openOnce: ({ recalculated, kept }: { recalculated: number; kept: number }) => {
    if (recalculated + kept === 0) return '';
    const facts = [
      ...(recalculated > 0
        ? [`${counted(recalculated, 'formula')} ${recalculated === 1 ? 'was' : 'were'} worked out here`]
        : []),
      ...(kept > 0
        ? [
            `${counted(kept, 'formula')} could not be worked out here and ${kept === 1 ? 'has its' : 'have their'} old value`,
          ]
        : []),
    ];
    return ` Open it once in Excel and save it there: ${allOf(facts)}, and Excel works all of them out anew.`;
  },
  unsaved: (what: readonly string[]) =>
    what.length === 0 ? '' : ` It does not contain these changes, which cannot be saved here: ${what.join(', ')}.`,
  notSaved: (why: string) => `The copy was not saved. ${why}`,
  question: (fileName: string) => `Save your work on ${fileName}?`,
  atStake: (wanted: string) => `No saved copy has it yet, and opening ${wanted} drops it.`,
  keep: 'Save marked copy',
  drop: 'Do not save',
  cancel: 'Cancel',
  dropOver: 'Drop the return to open it',
  broken:
    'This page met a problem of its own and stopped. The file you opened is as it was, and copies that you saved are among your downloads. Load the page again.',
  reload: 'Load the page again',
});
