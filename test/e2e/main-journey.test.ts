import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkReturns } from '../../src/app/shared/check-returns';
import { MARK_STYLES } from '../../src/domain/marks/mark-looks';
import { printArea } from '../../src/cells/addresses';
import { createFileWorkbook } from '../../src/adapters/files/file-workbook';
import { loadWorkbook } from '../../src/workbook/xlsx/load';
import { setUpBench } from './support/bench';
import { describeInBrowser } from './support/browser';
import { goToCell, looksOf, rgb } from './support/grid';
import { cellsOf, compareParts, partsOf, withoutMarks } from './support/parts';

const FILE = 'messy-records.xlsx';
const ORIGINAL = new Uint8Array(readFileSync(path.resolve('assets/samples', FILE)));
const SHEET_PART = 'xl/worksheets/sheet1.xml';

/** What the same rules find without a browser: the pane must say the same. */
const expected = () => checkReturns(createFileWorkbook(loadWorkbook(ORIGINAL, FILE)), 'all');

describeInBrowser('the main journey on messy-records.xlsx', () => {
  const bench = setUpBench();

  beforeEach(() => bench.open({ file: FILE }));

  test('checking from the ribbon lists the findings in the pane and marks their cells in the grid', async () => {
    await bench.shot('1-opened');
    const before = await looksOf(bench.page);
    await bench.check();
    await bench.shot('2-checked');
    const { summary, findings } = await expected();
    const { total } = bench.findings;
    expect([await total(/errors?$/), await total(/quer/), await total(/advice/)]).toEqual([
      summary.errors,
      summary.queries,
      summary.advice,
    ]);

    const after = await looksOf(bench.page);
    const marked = new Map<string, keyof typeof MARK_STYLES>();
    for (const { areas, severity } of [...findings].reverse()) {
      for (const area of areas) {
        for (let row = area.top; row <= area.bottom; row++) {
          for (let column = area.left; column <= area.right; column++) {
            marked.set(printArea({ top: row, left: column, bottom: row, right: column }), severity);
          }
        }
      }
    }
    const drawn = Object.keys(after);
    expect(drawn.filter((cell) => marked.has(cell)).length).toBeGreaterThan(10);
    for (const cell of drawn) {
      const severity = marked.get(cell);
      if (severity === undefined) expect([cell, after[cell]]).toEqual([cell, before[cell]]);
      else
        expect([cell, after[cell]!.fill, after[cell]!.colour]).toEqual([
          cell,
          rgb(MARK_STYLES[severity].fill),
          rgb(MARK_STYLES[severity].font),
        ]);
    }
  });

  test('one check of one sheet costs at most five round trips', async () => {
    const syncs = async () => {
      const reading = await bench.page.getByLabel('Calls of the add-in').innerText();
      return Number(/Syncs\s+(\d+)/.exec(reading)?.[1]);
    };
    /** The count once nothing is asked for any more. */
    const settled = async () => {
      for (let before = -1; ;) {
        const now = await syncs();
        if (now > 1 && now === before) return now;
        before = now;
        await bench.page.waitForTimeout(500);
      }
    };
    // The add-in may still be recognising the workbook: what it asks for then is no part of the check.
    do {
      await bench.page.getByRole('button', { name: 'Reset meter' }).click();
      await bench.page.waitForTimeout(500);
    } while ((await syncs()) > 0);
    expect(await syncs()).toBe(0);
    await bench.check();
    // The first check is the one after which Excel is asked, once, to tell what a person selects.
    expect(await settled()).toBeGreaterThan(1);
    expect(await syncs()).toBeLessThanOrEqual(6);
    await bench.page.getByRole('button', { name: 'Reset meter' }).click();
    await bench.press('Check this sheet');
    expect(await settled()).toBeGreaterThan(1);
    expect(await syncs()).toBeLessThanOrEqual(5);
  });

  test('a finding leads to its cells, and the ribbon to the next one', async () => {
    await bench.check();
    const { findings } = await expected();
    const first = findings.find(({ areas }) => areas.length > 0)!;
    const at = printArea(first.areas[0]!);
    await bench.findings.openAll();
    // Opening a finding goes to its cells; the link in its card goes there again.
    const goTo = await bench.findings.openCardWith(`Go to ${at} on ${first.sheet}`);
    await bench.waitForSelection(at.split(':')[0]!);
    await goToCell(bench.page, 'A1');
    await goTo.click();
    await bench.waitForSelection(at.split(':')[0]!);
    await bench.shot('3-at-first-finding');
    const seen = [await bench.selected()];
    for (let step = 0; step < 3; step++) {
      const last = await bench.selected();
      await bench.press('Next finding');
      await bench.waitForSelection(last, 'not');
      seen.push(await bench.selected());
    }
    await bench.shot('4-next-finding');
    expect(new Set(seen).size).toBe(4);
  });

  test('an edit takes what it mended off list and cells by itself', async () => {
    await bench.check();
    const { summary } = await expected();
    await bench.type('H22', 'None');
    await bench.type('D18', 'Female');
    await bench.pane.getByRole('button', { name: `${summary.errors - 2} errors` }).waitFor();
    await bench.shot('5-mended');
    const looks = await looksOf(bench.page);
    expect(looks['D18']!.fill).not.toBe(rgb(MARK_STYLES.error.fill));
  });

  test('removing the marks leaves the grid as it was and the file byte for byte', async () => {
    const before = await looksOf(bench.page);
    await bench.check();
    expect(await looksOf(bench.page)).not.toEqual(before);
    await bench.removeMarks();
    await bench.shot('6-marks-removed');
    expect(await looksOf(bench.page)).toEqual(before);
    const { bytes } = await bench.save();
    expect(Buffer.from(bytes).equals(Buffer.from(ORIGINAL))).toBe(true);
  });

  test('an edit is saved into its cell, with what depends on it, and into no other', async () => {
    await bench.type('J10', '100');
    const { bytes, name } = await bench.save();
    expect(name).toBe('messy-records-copy.xlsx');
    expect(compareParts(ORIGINAL, bytes)).toEqual({ added: [], removed: [], changed: [SHEET_PART] });
    const before = cellsOf(partsOf(ORIGINAL)[SHEET_PART]!);
    const after = cellsOf(partsOf(bytes)[SHEET_PART]!);
    expect(after.rest).toBe(before.rest);
    const changed = [...after.cells].filter(([cell, xml]) => before.cells.get(cell) !== xml).map(([cell]) => cell);
    // J46 is the total of the column.
    expect(changed).toEqual(['J10', 'J46']);
    expect(after.cells.get('J10')).toContain('<v>100</v>');
  });

  test('marks are saved with the copy, found when it is opened again, and removed without a trace', async () => {
    await bench.check();
    const marked = await bench.save();
    // The sheet's marks, the looks they use, and the ledger of the add-in; every other part is the original's.
    expect(compareParts(ORIGINAL, marked.bytes)).toEqual({
      removed: [],
      changed: ['[Content_Types].xml', SHEET_PART, 'xl/styles.xml', '_rels/.rels'],
      added: [
        'xl/webextensions/webextension1.xml',
        'xl/webextensions/_rels/taskpanes.xml.rels',
        'xl/webextensions/taskpanes.xml',
      ],
    });
    expect(withoutMarks(marked.bytes)).toEqual(withoutMarks(ORIGINAL));
    expect(partsOf(marked.bytes)[SHEET_PART]).toContain('ringfence:1:error');
    await bench.page
      .getByLabel('Open a workbook')
      .setInputFiles({ name: marked.name, mimeType: 'application/octet-stream', buffer: Buffer.from(marked.bytes) });
    await bench.page.getByRole('heading', { level: 1, name: /messy-records-marked\.xlsx/ }).waitFor();
    expect((await looksOf(bench.page))['D18']!.fill).toBe(rgb(MARK_STYLES.error.fill));
    await bench.shot('7-marked-copy-opened');
    await bench.press('Remove marks');
    await bench.page.waitForFunction((fill) => {
      const cell = document.getElementById('cell-D18');
      return cell !== null && getComputedStyle(cell).backgroundColor !== fill;
    }, rgb(MARK_STYLES.error.fill));
    const clean = await bench.save();
    expect(partsOf(clean.bytes)[SHEET_PART]).toBe(partsOf(ORIGINAL)[SHEET_PART]);
    expect(Object.values(partsOf(clean.bytes)).join('')).not.toContain('ringfence:1:');
  });
});
