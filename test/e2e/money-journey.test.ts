import { accessibilityTroubles } from './support/axe';
import { setUpBench } from './support/bench';
import { describeInBrowser } from './support/browser';

describeInBrowser('journey 4: finance allocates and proves', () => {
  const bench = setUpBench();
  beforeEach(() => bench.open({ file: 'commissioning-2019-20.xlsx' }));

  const press = (name: string) => bench.pane.getByRole('button', { name, exact: true }).click();
  /** From the overflow menu. */
  const choose = async (name: string) => {
    await press('More actions');
    await press(name);
  };
  /** Waits until nothing, or something, is left to undo. */
  const undone = (isNothingLeft: boolean) =>
    bench.pane
      .locator(
        `button[aria-label="Undo awards"]${isNothingLeft ? '[aria-disabled="true"]' : ':not([aria-disabled="true"])'}`,
      )
      .waitFor();
  const tabs = () => bench.page.getByRole('tab').allInnerTexts();

  test('check, allocate, try, write, take back, spend outside an award, statement', async () => {
    await press('Money');
    await bench.says(/Nothing is written until you press Write/);
    await bench.shot('50-money-first');
    await choose('Check money');
    await bench.says(/of £1,912,000 in 2019-20/);
    expect(await accessibilityTroubles(bench.pane)).toEqual([]);
    await bench.shot('51-money-checked');

    await press('Work out');
    const table = bench.pane.getByRole('table', { name: 'What Write would change' });
    await table.waitFor();
    await bench.shot('52-money-allocated');
    expect(await accessibilityTroubles(bench.pane)).toEqual([]);

    await press('What if …');
    const amount = bench.pane.getByRole('textbox', { name: 'Amount in pounds' });
    await bench.pane.getByRole('combobox', { name: 'Fund' }).selectOption({ label: 'Victims’ services grant' });
    expect(await amount.inputValue()).toBe('900,000');
    await amount.fill('500,000');
    await press('Try it');
    await bench.pane.getByRole('table', { name: 'What would change if it were so' }).waitFor();
    await bench.shot('53-money-what-if');
    expect(await accessibilityTroubles(bench.pane)).toEqual([]);
    await press('Take back');
    await press('Back to the proposal');

    await bench.pane.getByRole('button', { name: /^Write \d+ awards?$/ }).click();
    await undone(false);
    await bench.page.getByRole('tab', { name: 'Awards' }).click();
    await bench.shot('54-money-written');

    await bench.page.getByRole('tab', { name: 'Spend' }).click();
    await bench.type('D4', '900000');
    await choose('Check money');
    await bench.pane.getByRole('radio', { name: /^Findings/ }).click();
    await bench.shot('55-money-spend');
    await press('Next finding');
    await bench.pane.getByRole('button', { name: /^Go to cell/ }).click();
    await bench.shot('56-money-at-cell');

    const before = await tabs();
    await choose('Ringfence statement');
    await bench.page.waitForFunction(
      (count) => document.querySelectorAll('[role="tab"]').length > count,
      before.length,
    );
    await bench.shot('57-money-statement');
    await press('Undo awards');
    await undone(true);
    await press('Remove marks');
    await bench.shot('58-money-after');
  });
});
