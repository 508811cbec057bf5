import { MARK_STYLES } from '../../src/domain/marks/mark-looks';
import { setUpBench } from './support/bench';
import { describeInBrowser } from './support/browser';
import { looksOf, rgb } from './support/grid';

describeInBrowser('when Excel makes trouble', () => {
  const bench = setUpBench();

  beforeEach(() => bench.open({ file: 'messy-records.xlsx' }));

  const choose = async (item: string) => {
    await bench.page.getByRole('button', { name: /^Faults/ }).click();
    await bench.page.getByRole('menu').getByText(item, { exact: true }).click();
    await bench.page.keyboard.press('Escape');
  };
  const findings = () => bench.pane.getByRole('group', { name: /^Step through the list, finding/ });
  const hasMarks = async () => {
    const fills = new Set(Object.values(MARK_STYLES).map(({ fill }) => rgb(fill)));
    return Object.values(await looksOf(bench.page)).some(({ fill }) => fills.has(fill));
  };
  /** The list may be there before the marks are: the grid is drawn again when Excel has finished. */
  const isMarked = async () => {
    for (let looks = 0; looks < 100 && !(await hasMarks()); looks += 1) await bench.page.waitForTimeout(100);
    return hasMarks();
  };
  const checksAsUsual = async () => {
    await bench.press('Check this sheet');
    await findings().waitFor();
    expect(await isMarked()).toBe(true);
  };

  test('a sync that fails is told in a sentence, nothing is marked, and the next check works', async () => {
    await choose('Next sync fails: GeneralException');
    await bench.press('Check this sheet');
    await bench.says(/^Excel could not do that\. Save your work, then Check again\./);
    await bench.shot('13-sync-failed');
    expect(await hasMarks()).toBe(false);
    await checksAsUsual();
    expect(await bench.pane.getByText(/^Excel could not do that/).count()).toBe(0);
  });

  test('a sync that hangs can be cancelled, and a late answer does no harm', async () => {
    await choose('Next sync hangs until faults are off');
    await bench.press('Check this sheet');
    await bench.says('Reading the sheets …');
    await bench.shot('14-sync-hangs');
    await bench.pane.getByRole('button', { name: 'Cancel' }).click();
    await bench.pane.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
    await choose('Switch all faults off');
    expect(await hasMarks()).toBe(false);
    await checksAsUsual();
  });

  test('a slow Excel is waited for, and the pane says what it is doing', async () => {
    await choose('Every sync takes 300 ms longer');
    await bench.press('Check this sheet');
    await bench.says(/^(Reading the sheets|Checking|Marking)/);
    await findings().waitFor();
    expect(await isMarked()).toBe(true);
  });

  test('while a cell is being edited the pane asks to finish it first', async () => {
    await choose('A cell is being edited');
    await bench.press('Check this sheet');
    await bench.says('Finish editing the cell first: press Enter or Esc, then Check again.');
    await bench.shot('15-cell-being-edited');
    expect(await hasMarks()).toBe(false);
    await choose('Switch all faults off');
    await checksAsUsual();
  });

  test('a protected sheet is checked but not marked, and marked once it is unprotected', async () => {
    await choose('This sheet is protected');
    await bench.press('Check this sheet');
    await bench.says(/“Q2 data” is protected, so its cells cannot be marked\. Unprotect it/);
    await findings().waitFor();
    await bench.shot('16-sheet-protected');
    expect(await hasMarks()).toBe(false);
    await choose('Switch all faults off');
    await checksAsUsual();
  });

  test('after a restart of the add-ins the pane comes back and checks', async () => {
    await choose('Restart the add-ins');
    await bench.page.waitForTimeout(200);
    await checksAsUsual();
  });
});
