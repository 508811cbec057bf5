import { readdirSync } from 'node:fs';
import path from 'node:path';
import { accessibilityTroubles } from './support/axe';
import { setUpBench } from './support/bench';
import { describeInBrowser } from './support/browser';
import { intoPane, pressUntil, tabTo } from './support/keyboard';
import { overflowOf } from './support/overflow';

const SAMPLES = readdirSync(path.resolve('assets/samples')).filter((name) => name.endsWith('.xlsx'));

describeInBrowser('for everybody', () => {
  const bench = setUpBench();

  const check = async () => {
    await bench.choose('Check this sheet only');
    await bench.checked();
  };

  test('axe finds nothing wrong on page and pane, before and after a check', async () => {
    await bench.open();
    const { page, pane } = bench;
    expect([await accessibilityTroubles(page.mainFrame()), await accessibilityTroubles(pane)]).toEqual([[], []]);
    await check();
    expect([await accessibilityTroubles(page.mainFrame()), await accessibilityTroubles(pane)]).toEqual([[], []]);
    await bench.turnTo('Help');
    await pane.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await accessibilityTroubles(pane)).toEqual([]);
    await bench.shot('8-help');
  });

  test.each([270, 320])('at %i pixels the pane needs no sideways scrolling', async (width) => {
    await bench.open();
    await bench.page.getByLabel('Width of the pane').selectOption(String(width));
    expect(await overflowOf(bench.pane)).toEqual({ page: 0, wide: [] });
    await check();
    await bench.findings.openAll();
    expect(await overflowOf(bench.pane)).toEqual({ page: 0, wide: [] });
    for (const task of [/^Fix (?:all )?\d/, /^Fix: /, /^Explain: /]) {
      const opener = await bench.findings.openCardWith(task);
      const why = bench.findings.list().getByRole('button', { name: 'Why this rule' });
      await why.click();
      // A single change of a single cell is done at once; what it is stands in the card.
      if ((await opener.getAttribute('aria-expanded')) !== null) {
        await opener.click();
        await bench.pane.getByRole('button', { name: 'Cancel' }).waitFor();
      }
      expect([task, await overflowOf(bench.pane)]).toEqual([task, { page: 0, wide: [] }]);
    }
    await bench.shot(`9-pane-${width}`);
  });

  test('the whole journey by keyboard alone', async () => {
    await bench.open();
    const { page, pane } = bench;
    await intoPane(page, pane);
    await tabTo(page, pane, 'Check');
    await page.keyboard.press('Enter');
    await pane.getByRole('group', { name: /^Step through the list/ }).waitFor();
    const start = await bench.selected();
    await bench.keys('F8');
    await bench.waitForSelection(start, 'not');
    const first = await bench.selected();
    await bench.keys('F8');
    await bench.waitForSelection(first, 'not');
    await bench.keys('Shift+F8');
    await bench.waitForSelection(first);
    await tabTo(page, pane, 'Remove marks');
    await bench.shot('10-keyboard-at-remove-marks');
    await page.keyboard.press('Enter');
    await pane.getByRole('button', { name: 'Put the marks back' }).waitFor();
    await pressUntil(
      page,
      'F6',
      async () => (await page.evaluate(() => document.activeElement?.getAttribute('role'))) === 'grid',
    );
    await page.keyboard.press('ArrowDown');
    expect(await bench.selected()).not.toBe(first);
  });

  test('a protected sheet is checked, and the pane says why it is not marked', async () => {
    await bench.open({ file: 'messy-form.xlsx' });
    await check();
    await bench.shot('11-protected');
    const text = await bench.pane.locator('body').innerText();
    expect(text).toMatch(/protect/i);
    expect(text).toMatch(/errors/);
  });

  test.each(SAMPLES)('%s opens, and checking all its sheets ends in an answer', async (file) => {
    await bench.open({ file });
    // A workbook of money opens on Money.
    await bench.pane.getByRole('button', { name: 'Returns', exact: true }).click();
    await bench.pane.getByRole('button', { name: 'Check', exact: true }).click();
    await bench.checked();
    await bench.shot(`12-${file.replace('.xlsx', '')}`);
    const text = await bench.pane.locator('body').innerText();
    if (file.startsWith('clean')) expect(text).not.toMatch(/[1-9]\d* (?:errors?|quer)/);
    // Of money tables there is nothing to check on the page of returns: it leads to the page that does.
    if (file.startsWith('messy-money')) expect(text).toContain('Open Money');
    else if (file.startsWith('messy')) expect(text).toMatch(/[1-9]\d* errors?/);
  });
});
