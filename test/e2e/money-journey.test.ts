import { accessibilityTroubles } from './support/axe';
import { setUpBench } from './support/bench';
import { describeInBrowser } from './support/browser';

describeInBrowser('journey 4: finance allocates and proves', () => {
  const bench = setUpBench();
  beforeEach(() => bench.open({ file: 'commissioning-2019-20.xlsx' }));

  const press = (name: string) => bench.pane.getByRole('button', { name, exact: true }).click();
  const tabs = () => bench.page.getByRole('tab').allInnerTexts();

  test('check, allocate, try, write, take back, spend outside an award, statement', async () => {
    await press('Money');
    await bench.says(/Nothing is written until you press Write awards/);
    await bench.shot('50-money-first');
    await press('Check money');
    await bench.says(/of £1,912,000 awarded/);
    expect(await accessibilityTroubles(bench.pane)).toEqual([]);
    await bench.shot('51-money-checked');

    await press('Allocate');
    await bench.says('What Write awards would change');
    await bench.shot('52-money-allocated');
    expect(await accessibilityTroubles(bench.pane)).toEqual([]);

    await press('What if …');
    await bench.pane.getByRole('combobox', { name: 'Fund' }).selectOption({ label: 'Victims’ services grant' });
    await bench.pane.getByRole('textbox', { name: 'Amount in pounds' }).fill('500,000');
    await press('Try it');
    await bench.says('If it were so');
    await bench.shot('53-money-what-if');
    expect(await accessibilityTroubles(bench.pane)).toEqual([]);
    await press('Take back');

    await press('Write awards');
    await bench.pane.getByRole('button', { name: 'Undo awards' }).waitFor();
    await bench.page.getByRole('tab', { name: 'Awards' }).click();
    await bench.shot('54-money-written');

    await bench.page.getByRole('tab', { name: 'Spend' }).click();
    await bench.type('D4', '900000');
    await press('Check money');
    await bench.pane
      .getByRole('button', { name: /^Go to cell/ })
      .first()
      .waitFor();
    await bench.shot('55-money-spend');
    await bench.pane
      .getByRole('button', { name: /^Go to cell/ })
      .first()
      .click();
    await bench.shot('56-money-at-cell');

    const before = await tabs();
    await press('Ringfence statement');
    await bench.page.waitForFunction(
      (count) => document.querySelectorAll('[role="tab"]').length > count,
      before.length,
    );
    await bench.shot('57-money-statement');
    await press('Undo awards');
    await bench.pane.getByRole('button', { name: 'Undo awards' }).waitFor({ state: 'detached' });
    await press('Remove marks');
    await bench.shot('58-money-after');
  });
});
