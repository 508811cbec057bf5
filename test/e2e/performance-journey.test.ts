import { accessibilityTroubles } from './support/axe';
import { setUpBench } from './support/bench';
import { describeInBrowser } from './support/browser';
import { goToCell, looksOf } from './support/grid';

describeInBrowser('journey 3: the manager reviews variances', () => {
  const bench = setUpBench();
  beforeEach(() => bench.open({ file: 'performance-2017-19.xlsx', now: '2019-10-20T10:00:00Z', height: 1000 }));

  const press = (name: string | RegExp) =>
    bench.pane.getByRole('button', { name, exact: typeof name === 'string' }).click();
  const tab = (name: string) => bench.page.getByRole('tab', { name, exact: true });
  const rows = () => bench.pane.locator('[data-row]:visible');
  const isIdle = () => bench.pane.locator('main h1 + div').getByText(/ …/).waitFor({ state: 'detached' });
  const isAccessible = async () => expect(await accessibilityTroubles(bench.pane)).toEqual([]);
  const choose = async (entry: string | RegExp) => {
    await press('More for Performance');
    await press(entry);
  };
  const back = () => press('Back to all KPIs');
  const focused = () =>
    bench.pane.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );

  async function reviewed(): Promise<void> {
    await press('Performance');
    await bench.says(/Holds every KPI against its target/);
    await bench.shot('60-performance-first');
    await press('Review');
    await bench.says(/^42 KPIs: 8 flagged, 1 better, 28 within chance, 5 too few periods/);
  }

  test('review, filter, open a KPI, go to its cell, judge what was said', async () => {
    await reviewed();
    await bench.shot('61-performance-reviewed');
    await isAccessible();
    expect((await rows().first().boundingBox())?.y).toBeDefined();
    const top = await rows()
      .first()
      .evaluate((row) => row.getBoundingClientRect().top);
    expect(top).toBeLessThanOrEqual(260);

    await press(/^4 escalate$/);
    expect(await rows().count()).toBe(8);
    await press(/^4 escalate$/);
    await bench.pane.getByRole('radio', { name: 'Next step 5' }).click();
    await bench.shot('62-performance-filtered');
    await bench.pane.getByRole('radio', { name: 'By service' }).click();

    await press(/^Families housed: 31, 29 below the target of 60/);
    await bench.says(/^29 below the target of 60$/);
    await bench.says(/agreement does not cover staffing, policies and procedures/);
    await bench.shot('63-performance-kpi');
    await isAccessible();

    await press('Go to cell');
    await bench.page.getByRole('tab', { name: 'Refuge Q2', selected: true }).waitFor();
    const look = (await looksOf(bench.page))[await bench.selected()];
    expect(look?.text).toBe('31');
    expect(look?.fill).not.toBe((await looksOf(bench.page))['B36']?.fill);
    await bench.shot('64-performance-at-cell');
    await back();
    expect(await focused()).toMatch(/^Families housed/);

    await press(/^Night Helpline/);
    await press(/^Calls given up: 71/);
    await bench.says(/about 38 callers gave up/);
    await press('Accept explanation');
    await bench.pane.getByRole('button', { name: 'Undo answer' }).waitFor();
    await isIdle();
    await bench.says(/and the explanation is accepted/);
    expect(await bench.pane.evaluate(() => document.activeElement?.textContent)).toMatch(/^Explanation: accepted/);
    await tab('Explanations').click();
    await goToCell(bench.page, 'F2');
    await bench.shot('65-performance-explanation-accepted');
    expect((await looksOf(bench.page))['F2']?.text).toBe('Yes');
  });

  test('record a step and its answer, texts and briefing, accept into History, write, undo, remove marks', async () => {
    await reviewed();
    await press(/^Families housed: 31/);
    await press('Draft a letter');
    await bench.pane.getByRole('textbox', { name: 'Formal letter' }).waitFor();
    await bench.shot('66-performance-drafts');
    await isAccessible();
    expect(await bench.pane.getByRole('textbox', { name: 'Formal letter' }).inputValue()).toContain('Families housed');
    await press('Record as a step');

    expect(await bench.pane.getByRole('combobox', { name: 'Step' }).inputValue()).toBe('pcc');
    const asked = bench.pane.getByRole('textbox', { name: 'What is asked for' });
    expect(await asked.inputValue()).toMatch(/^A decision:/);
    await asked.fill('A decision on the grant (invented)');
    await bench.pane.getByRole('textbox', { name: 'Your name' }).fill('Lead B (invented)');
    await bench.shot('67-performance-step');
    await isAccessible();
    await bench.pane.getByRole('form').getByRole('button', { name: 'Record step', exact: true }).click();
    await bench.pane.getByRole('button', { name: 'Undo step' }).waitFor();
    await isIdle();
    await tab('Escalations').click();
    const row = await looksOf(bench.page);
    expect(['A4', 'B4', 'C4', 'D4', 'E4'].map((cell) => row[cell]?.text)).toEqual([
      'E-001',
      '20/10/2019',
      'REFUGE',
      'families-housed',
      'PCC',
    ]);
    await bench.says(/It is with the PCC since 20 October 2019/);
    await bench.shot('68-performance-step-recorded');

    await press('Record answer');
    await bench.pane.getByRole('textbox', { name: 'What was answered' }).fill('The grant goes on (invented)');
    await bench.shot('68b-performance-answer');
    await isAccessible();
    await bench.pane.getByRole('form').getByRole('button', { name: 'Record answer', exact: true }).click();
    await bench.pane.getByRole('button', { name: 'Undo answer to the step' }).waitFor();
    await isIdle();

    await press('Briefing for the PCC');
    await bench.page.waitForFunction(() =>
      [...document.querySelectorAll('[role="tab"]')].some(({ textContent }) => /briefing/i.test(textContent)),
    );
    // The figure of the briefing is a chart of its sheet Figures, drawn over its cell and said in words.
    const figure = bench.page.getByRole('img', { name: /^Figure 1\. Families housed/ });
    await figure.waitFor();
    expect(await figure.getAttribute('aria-label')).toMatch(/Families housed: .* 31\.$/);
    expect(await figure.locator('text').allTextContents()).toEqual(expect.arrayContaining(['Target 60', '31']));
    await bench.shot('69-performance-briefing');
    await back();

    await choose(/^Accept into History/);
    await press(/^Accept \d+ sheets?$/);
    await bench.pane.getByRole('button', { name: 'Undo acceptance' }).waitFor();
    await isIdle();
    await bench.shot('70-performance-accepted');
    await press('More for Performance');
    // Everything that was sent is in History now.
    expect(await bench.pane.getByRole('button', { name: /^Accept into History/ }).count()).toBe(0);
    await press('Write Variances sheet');
    await bench.pane.getByRole('button', { name: 'Undo Variances sheet' }).waitFor();
    await tab('Variances').click();
    await bench.shot('71-performance-variances');
    await isAccessible();
    await press('Undo Variances sheet');
    await tab('Variances').waitFor({ state: 'detached' });

    await press('Remove marks');
    await bench.pane.getByRole('button', { name: 'Remove marks' }).waitFor({ state: 'detached' });
    await tab('Refuge Q2').click();
    await goToCell(bench.page, 'B37');
    const cell = (await looksOf(bench.page))['B37'];
    expect([cell?.text, cell?.fill]).toEqual(['31', (await looksOf(bench.page))['B36']?.fill]);
    await bench.shot('72-performance-after');
  });
});
