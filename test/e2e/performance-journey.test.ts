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
  const shown = () => bench.pane.getByText(/^Showing \d+ of \d+ KPIs/);
  const actions = () => bench.pane.getByRole('region', { name: 'Performance actions' });
  const isIdle = () => actions().getByText(/ …/).waitFor({ state: 'detached' });
  const isAccessible = async () => expect(await accessibilityTroubles(bench.pane)).toEqual([]);

  async function reviewed(): Promise<void> {
    await press('Performance');
    await bench.says(/Holds every KPI against its target/);
    await bench.shot('60-performance-first');
    await press('Review performance');
    await bench.says(/^KPIs reviewed \(42\)$/);
  }

  test('review, filter, open a card, go to its cell, judge what was said', async () => {
    await reviewed();
    await bench.says(/comparisons were tested against chance/);
    await bench.shot('61-performance-reviewed');
    await isAccessible();

    await press(/to escalate$/);
    await shown().waitFor();
    expect(await shown().innerText()).toMatch(/^Showing 4 of 42 KPIs/);
    await press('Show all');
    await bench.pane.getByRole('checkbox', { name: 'Only with a next step' }).check();
    expect(await shown().innerText()).toMatch(/^Showing 5 of 42 KPIs/);
    await bench.shot('62-performance-filtered');

    await press(/^Families housed, Harbour Refuge/);
    await bench.says(/29 below its target of 60/);
    await bench.says(/agreement does not cover staffing, policies and procedures/);
    await bench.shot('63-performance-card');
    await isAccessible();

    await press(/^Go to cell: Families housed/);
    await bench.page.getByRole('tab', { name: 'Refuge Q2', selected: true }).waitFor();
    const look = (await looksOf(bench.page))[await bench.selected()];
    expect(look?.text).toBe('31');
    expect(look?.fill).not.toBe((await looksOf(bench.page))['B36']?.fill);
    await bench.shot('64-performance-at-cell');

    await press('Show all');
    await press(/^Calls given up, Night Helpline/);
    await bench.says(/about 38 callers gave up/);
    await press(/^Accept explanation: Calls given up/);
    await bench.pane.getByRole('button', { name: 'Undo answer' }).waitFor();
    await isIdle();
    await bench.says(/and the explanation is accepted/);
    await tab('Explanations').click();
    await goToCell(bench.page, 'F2');
    await bench.shot('65-performance-explanation-accepted');
    expect((await looksOf(bench.page))['F2']?.text).toBe('Yes');
  });

  test('record a step, texts and briefing, accept into History, write, undo, remove marks', async () => {
    await reviewed();
    await press(/^Families housed, Harbour Refuge/);
    await press(/^Draft text: Families housed/);
    await bench.pane.getByRole('textbox', { name: 'Formal letter' }).waitFor();
    await bench.shot('66-performance-drafts');
    await isAccessible();
    expect(await bench.pane.getByRole('textbox', { name: 'Formal letter' }).inputValue()).toContain('Families housed');
    await press('Close');

    await press(/^Record step: Families housed/);
    expect(await bench.pane.getByRole('combobox', { name: 'Step' }).inputValue()).toBe('pcc');
    await bench.pane.getByRole('textbox', { name: 'What is asked for' }).fill('A decision on the grant (invented)');
    await bench.pane.getByRole('textbox', { name: 'Your name' }).fill('Lead B (invented)');
    await bench.shot('67-performance-step');
    await isAccessible();
    await bench.pane.getByRole('button', { name: 'Record step', exact: true }).last().click();
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

    await press(/^Briefing sheet: Families housed/);
    await bench.page.waitForFunction(() =>
      [...document.querySelectorAll('[role="tab"]')].some(({ textContent }) => /briefing/i.test(textContent)),
    );
    await bench.shot('69-performance-briefing');

    await press('Accept into History');
    await bench.pane.getByRole('button', { name: 'Undo acceptance' }).waitFor();
    await isIdle();
    // Everything that was sent is in History now.
    await bench.pane.getByRole('button', { name: 'Accept into History' }).waitFor({ state: 'detached' });
    await bench.shot('70-performance-accepted');
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
