import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { createFileWorkbook } from '../../src/adapters/files/file-workbook';
import { runOfMark } from '../../src/adapters/shared/mark-signature';
import { checkReturns } from '../../src/app/shared/check-returns';
import { MARK_STYLES } from '../../src/domain/marks/mark-looks';
import { loadWorkbook } from '../../src/workbook/xlsx/load';
import { accessibilityTroubles } from './support/axe';
import { describeInBrowser, downloadFrom, keepShot, launchBrowser } from './support/browser';
import { findingsListIn } from './support/findings-list';
import { looksOf, rgb } from './support/grid';
import { compareParts } from './support/parts';

const FILE = 'messy-return.xlsx';
const SAMPLE = path.resolve('assets/samples', FILE);
const ORIGINAL = new Uint8Array(readFileSync(SAMPLE));
const PAGE = path.resolve('dist/check/index.html');
const CASES = 'Cases 2019-20 Q1';

const cell = (bytes: Uint8Array, sheet: string, row: number, column: number) =>
  loadWorkbook(bytes, FILE).sheetNamed(sheet)?.value(row, column);

describeInBrowser('the check page, from a folder and without a network', () => {
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const troubles: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      acceptDownloads: true,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      offline: true,
    });
    context.setDefaultTimeout(120_000);
    page = await context.newPage();
    asked.length = 0;
    troubles.length = 0;
    page.on('request', (request) => asked.push(request.url()));
    page.on('websocket', (socket) => asked.push(socket.url()));
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    await page.goto(pathToFileURL(PAGE).href);
  });
  afterEach(async () => {
    await page.context().close();
    // The copies that a person saves are blobs of the page itself.
    expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([pathToFileURL(PAGE).href]);
    expect(troubles).toEqual([]);
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const findings = findingsListIn(() => page);
  const { total } = findings;
  const choose = async (what = SAMPLE, by = 'Choose the return') => {
    await page.locator(`input[type="file"][aria-label="${by}"]`).setInputFiles(what);
  };
  const open = async () => {
    await choose();
    await page.getByRole('group', { name: /^Step through the list, finding/ }).waitFor();
  };
  const axe = async () => expect(await accessibilityTroubles(page.mainFrame())).toEqual([]);
  const says = (sentence: string | RegExp) => page.getByText(sentence).filter({ visible: true }).first().waitFor();
  const fix = async (words: string, name: RegExp) => {
    await findings.searching(words, async () => (await findings.openCardWith(name)).click());
    await says(/^Changed \d+ cells?\./);
  };

  test('finds what the command line finds, fixes, explains, and saves a marked copy', async () => {
    await keepShot(page, '90-check-page-start');
    await axe();
    await open();
    const { summary } = await checkReturns(createFileWorkbook(loadWorkbook(ORIGINAL, FILE)), 'all');
    expect([await total(/errors?/), await total(/quer/), await total(/advice/)]).toEqual([
      summary.errors,
      summary.queries,
      summary.advice,
    ]);
    expect((await looksOf(page))['B7']).toMatchObject({ text: 'Ann Sample', fill: rgb(MARK_STYLES.error.fill) });
    await keepShot(page, '91-check-page-1280');
    await axe();

    await fix('I19', /^Fix: I19 on /);
    expect((await looksOf(page))['I19']).toMatchObject({ text: 'Indian' });
    expect((await looksOf(page))['I19']!.fill).not.toBe(rgb(MARK_STYLES.error.fill));
    const queries = await total(/quer/);
    await button('Search').click();
    await page.getByRole('searchbox', { name: 'Search' }).fill('C7:C40');
    await (await findings.openCardWith(/^Explain: C7:C40 on /)).click();
    await page
      .getByLabel('Explanation')
      .fill('The sharing agreement asks for dates of birth, so that 34 ages can be worked out at the year’s end.');
    await page.getByLabel('Your name').fill('Tess Sample');
    await button('Keep explanation').click();
    await button(/^Explain: C7:C40 on /).waitFor({ state: 'detached' });
    await button('Close the search').click();
    await findings.openThemes();
    expect(await findings.row(/^Explained/).innerText()).toMatch(/^Explained\s+1$/);
    expect(await total(/quer/)).toBe(queries - 1);
    await keepShot(page, '92-check-page-explained');
    await axe();

    const { name, bytes } = await downloadFrom(page, () => button('Save marked copy').click());
    expect(name).toBe('messy-return-marked.xlsx');
    await says(/messy-return-marked\.xlsx is among your downloads.*Open it once in Excel/);
    await keepShot(page, '93-check-page-saved');
    const saved = loadWorkbook(bytes, name);
    expect(cell(bytes, CASES, 18, 8)).toBe('Indian');
    expect(saved.sheets.map((sheet) => sheet.name)).toEqual([CASES, 'Summary', 'Explanations']);
    expect(
      saved.sheets
        .flatMap((sheet) => sheet.conditionalFormats)
        .some((one) => runOfMark(one.formulas[0] ?? '') !== undefined),
    ).toBe(true);
    expect(compareParts(ORIGINAL, bytes).removed).toEqual([]);
    const again = await checkReturns(createFileWorkbook(saved), 'all');
    expect(again.summary.errors).toBe(await total(/errors?/));
    expect(again.answered).toHaveLength(1);
  });

  test('goes to a finding, moves by keyboard, and is usable at 400 pixels', async () => {
    await open();
    await findings.openAll();
    await findings.openCardWith(/^Go to D18 on/);
    const grid = page.getByRole('grid', { name: CASES });
    await page.waitForFunction(
      () => document.querySelector('[role=grid]')?.getAttribute('aria-activedescendant') === 'cell-D18',
    );
    await grid.focus();
    await page.keyboard.press('ArrowRight');
    expect(await grid.getAttribute('aria-activedescendant')).toBe('cell-E18');
    await page.keyboard.press('Control+PageDown');
    await page.getByRole('grid', { name: 'Summary' }).waitFor();
    // Tab leaves the grid: nobody is caught in it.
    await page.getByRole('grid').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).not.toBe('grid');
    await page.setViewportSize({ width: 400, height: 800 });
    await keepShot(page, '94-check-page-400');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    await axe();
  });

  test('asks before unsaved work is lost, and says why a file cannot be opened', async () => {
    await choose(path.resolve('package.json'));
    await says(/^package\.json: .*/);
    await open();
    await fix('I19', /^Fix: I19 on /);
    await choose(SAMPLE, 'Other file…');
    await page
      .getByRole('dialog', { name: 'Save your work on messy-return.xlsx?' })
      .or(page.getByRole('alertdialog'))
      .first()
      .waitFor();
    await keepShot(page, '95-check-page-question');
    await button('Cancel').click();
    expect((await looksOf(page))['I19']!.text).toBe('Indian');
    await choose(SAMPLE, 'Other file…');
    await button('Do not save').click();
    await page.waitForFunction(() => document.getElementById('cell-I19')?.textContent === 'Indain');
  });

  test('refuses the return while there is no receipt, and says what to do', async () => {
    await open();
    await button('Save return and receipt').click();
    await says(/^There is no receipt yet\./);
  });

  test('may connect to nothing: a request is stopped by the page’s own policy', async () => {
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(await page.locator('link, iframe, img[src^="http"], script[src], script[type="module"]').count()).toBe(0);
    const stopped = await page.evaluate(async () => {
      const violated = new Promise<string>((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective)),
      );
      await fetch('http://127.0.0.1:9/').catch(() => undefined);
      return violated;
    });
    expect(stopped).toBe('connect-src');
    expect(troubles.splice(0).join(' ')).toContain('Content Security Policy');
    asked.splice(1);
  });
});
