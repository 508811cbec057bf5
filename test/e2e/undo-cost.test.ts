import { setUpBench } from './support/bench';
import { describeInBrowser } from './support/browser';

const COST = /^In this version of Excel, Ctrl\+Z no longer undoes what you did before Ringfence marks or changes cells/;
const LOST = /^Excel can no longer undo your earlier edits: The add-in changed the workbook/;

describeInBrowser('an Excel that cannot undo what add-ins do', () => {
  const bench = setUpBench();

  test('the pane says what that costs; typing costs nothing, Check costs what was typed', async () => {
    await bench.open({ file: 'messy-records.xlsx' });
    await bench.page.getByRole('button', { name: /^Excel: / }).click();
    await bench.page.getByRole('menuitemradio', { name: /^LTSC 2024/ }).click();
    await bench.says(COST);
    await bench.shot('40-undo-cost');
    await bench.check();
    await bench.page.getByText(LOST).waitFor();
    await bench.type('F14', 'White British');
    await bench.says(/^Results may be out of date: “Q2 data” was edited after the check\.$/);
    await bench.page.getByRole('button', { name: 'Undo', disabled: false }).waitFor();
    await bench.shot('41-undo-kept');
    await bench.pane.getByRole('button', { name: 'Check', exact: true }).click();
    await bench.page.getByRole('button', { name: 'Undo', disabled: true }).waitFor();
    await bench.pane.getByRole('button', { name: 'Dismiss' }).click();
    await bench.pane.getByText(COST).waitFor({ state: 'detached' });
    await bench.shot('42-undo-lost');
  });
});
