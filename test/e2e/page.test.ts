import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setUpBench } from './support/bench';
import { describeInBrowser, type Workbench } from './support/browser';
import { goToCell } from './support/grid';

/** Drops a file on the grid, as from a folder's window. */
async function dropFile({ page }: Workbench, name: string, bytes: Uint8Array): Promise<void> {
  const data = Buffer.from(bytes).toString('base64');
  const transfer = await page.evaluateHandle(
    ([base64, fileName]) => {
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const dropped = new DataTransfer();
      dropped.items.add(new File([content], fileName));
      return dropped;
    },
    [data, name] as const,
  );
  await page.dispatchEvent('[role="grid"]', 'dragover', { dataTransfer: transfer });
  await page.getByText('Drop a workbook to open it').waitFor();
  await page.dispatchEvent('[role="grid"]', 'drop', { dataTransfer: transfer });
}

describeInBrowser('the page', () => {
  const bench = setUpBench();

  beforeEach(async () => {
    await bench.open({ file: 'messy-records.xlsx' });
    await bench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });

  const cell = (name: string) => bench.page.locator(`#cell-${name}`);
  const region = () =>
    bench.page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset['region']);

  test('a dropped workbook is opened; a file of another kind is refused in a sentence', async () => {
    await dropFile(
      bench,
      'dropped.xlsx',
      new Uint8Array(readFileSync(path.resolve('assets/samples/clean-summary.xlsx'))),
    );
    await bench.page.getByRole('heading', { level: 1, name: /dropped\.xlsx/ }).waitFor();
    await dropFile(bench, 'letter.docx', new TextEncoder().encode('Dear commissioner'));
    await bench.page.getByText(/^letter\.docx was not opened\. This is not an \.xlsx workbook/).waitFor();
    await bench.page.getByRole('heading', { level: 1, name: /dropped\.xlsx/ }).waitFor();
  });

  test('cells are copied, cut and pasted by keys, one to many, and it can all be undone', async () => {
    await goToCell(bench.page, 'F6:G7');
    await bench.keys('Control+c');
    await goToCell(bench.page, 'F20');
    await bench.keys('Control+v');
    expect([await cell('F20').textContent(), await cell('G21').textContent(), await bench.selected()]).toEqual([
      'Any other White background',
      'No',
      'F20:G21',
    ]);
    await goToCell(bench.page, 'C6');
    await bench.keys('Control+c');
    await goToCell(bench.page, 'C8:C10');
    await bench.keys('Control+v');
    expect([await cell('C8').textContent(), await cell('C10').textContent()]).toEqual(['Health', 'Health']);
    await goToCell(bench.page, 'C6');
    await bench.keys('Control+x');
    expect(await cell('C6').textContent()).toBe('Health');
    await goToCell(bench.page, 'C11');
    await bench.keys('Control+v');
    expect([await cell('C6').textContent(), await cell('C11').textContent()]).toEqual(['', 'Health']);
    await bench.keys('Control+z', 'Control+z', 'Control+z');
    expect([await cell('C6').textContent(), await cell('C8').textContent(), await cell('F20').textContent()]).toEqual([
      'Health',
      'Police',
      'White British',
    ]);
    await bench.page.getByRole('button', { name: 'Undo', disabled: true }).waitFor();
  });

  test('the mouse edits, selects and picks whole rows and columns', async () => {
    await cell('C8').dblclick();
    await bench.page.keyboard.type('!');
    await bench.keys('Enter');
    expect([await cell('C8').textContent(), await bench.selected()]).toEqual(['Police!', 'C9']);
    await cell('C8').hover();
    await bench.page.mouse.down();
    await cell('E12').hover();
    await bench.page.mouse.up();
    expect(await bench.selected()).toBe('C8:E12');
    expect(await cell('D10').getAttribute('aria-selected')).toBe('true');
    await bench.page.getByRole('columnheader', { name: 'E', exact: true }).click();
    expect(await bench.selected()).toBe('E:E');
    await bench.page.getByRole('rowheader', { name: '12', exact: true }).click();
    expect(await bench.selected()).toBe('12:12');
  });

  test('F6 goes through all parts of the page, into the pane and out of it again', async () => {
    await cell('C8').click();
    const seen: unknown[] = [];
    for (let press = 0; press < 7; press++) {
      await bench.keys('F6');
      seen.push(await region());
    }
    expect(seen).toEqual(['sheets', 'status', 'pane', 'title', 'ribbon', 'formula', 'grid']);
    await bench.keys('Shift+F6');
    expect(await region()).toBe('formula');
  });

  test('text runs on across the frozen columns until they are scrolled under', async () => {
    const widthSeen = () =>
      bench.page.evaluate(() => {
        const text = document.querySelector<HTMLElement>('#cell-A3 .sheet-text')!;
        const frozen = text.closest<HTMLElement>('.sheet-row-frozen')!;
        return getComputedStyle(frozen).overflowX === 'visible' ? text.offsetWidth : frozen.offsetWidth;
      });
    const columnWidth = (await cell('A3').boundingBox())!.width;
    expect(await widthSeen()).toBeGreaterThan(columnWidth * 2);
    await bench.page.locator('.sheet-scroller').evaluate((element) => (element.scrollLeft = 150));
    await bench.page.locator('.sheet-grid-at-start').waitFor({ state: 'detached' });
    expect(await widthSeen()).toBeLessThanOrEqual(columnWidth + 1);
  });

  test('what the workbench cannot save is said when saving', async () => {
    await bench.page.getByRole('button', { name: /^Faults/ }).click();
    await bench.page.getByText('This sheet is protected', { exact: true }).click();
    await bench.keys('Escape');
    await bench.save();
    await bench.page.getByText(/^The copy does not contain these changes.*: sheet protection\.$/).waitFor();
  });

  test('an add-in that changes a comment ends what can be undone, and the page says so', async () => {
    await goToCell(bench.page, 'F14');
    await bench.page.keyboard.type('White British');
    await bench.keys('Enter');
    await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.comments.add("'Q2 data'!F14", 'Seen');
        await context.sync();
      }),
    );
    await bench.page.getByText(/^Excel can no longer undo your earlier edits: /).waitFor();
    await bench.page.getByRole('button', { name: 'Undo', disabled: true }).waitFor();
  });
});
