import { accessibilityTroubles } from './support/axe';
import { setUpBench } from './support/bench';
import { describeInBrowser } from './support/browser';

describeInBrowser('journey 7: a commissioner sets a return up', () => {
  const bench = setUpBench();
  beforeEach(() => bench.open({ file: 'commissioning-2019-20.xlsx' }));

  const tabs = () => bench.page.getByRole('tab').allInnerTexts();

  test('a template for a service is added, opened and checked', async () => {
    const before = await tabs();
    await bench.turnTo('Set up');
    const service = bench.pane.getByRole('combobox', { name: 'Service' });
    await service.selectOption({ label: 'The Shores SARC (The Shores)' });
    await bench.pane.getByRole('textbox', { name: 'Period' }).fill('2019-20 Q3');
    expect(await accessibilityTroubles(bench.pane)).toEqual([]);
    await bench.shot('40-set-up');
    await bench.pane.getByRole('button', { name: 'Add template' }).click();
    await bench.page.waitForFunction(
      (count) => document.querySelectorAll('[role="tab"]').length > count,
      before.length,
    );
    await bench.shot('41-set-up-added');
    const added = (await tabs()).filter((name) => !before.includes(name));
    await bench.page.getByRole('tab', { name: added[0]! }).click();
    // The workbook has funds, so the pane has opened on Money.
    await bench.pane.getByRole('button', { name: 'Back to money' }).click();
    await bench.pane.getByRole('button', { name: 'Returns', exact: true }).click();
    await bench.press('Check this sheet');
    await bench.checked();
    await bench.shot('42-set-up-checked');
    expect(await accessibilityTroubles(bench.pane)).toEqual([]);
    // Everything about it is known but what the provider has to fill in.
    expect(await bench.findings.total(/^1 error$/)).toBe(1);
    await bench.findings.openAll();
    await bench.findings.openCardWith(/^Go to/);
    await bench.says(/: \d+ KPI headings and nothing filled in\.$/);
  });
});
