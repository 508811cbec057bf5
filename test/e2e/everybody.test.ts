import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { accessibilityTroubles } from './support/axe';
import { describeInBrowser, launchBrowser, openWorkbench, type Workbench } from './support/browser';

const SAMPLES = readdirSync(path.resolve('assets/samples')).filter((name) => name.endsWith('.xlsx'));

/** Moves the keyboard with one key until it is at an element that a person would tell by this name. */
async function pressUntil(page: Page, key: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let press = 0; press < 40; press++) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`40 times ${key} did not lead there.`);
}

const focusedName = (frame: Frame) =>
  frame.evaluate(() =>
    document.hasFocus()
      ? (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
      : '',
  );

const overflow = (frame: Frame) =>
  frame.evaluate(() => ({
    page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    wide: [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(
        (element) =>
          element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5 &&
          getComputedStyle(element).position !== 'absolute',
      )
      .map((element) => element.outerHTML.slice(0, 120)),
  }));

describeInBrowser('for everybody', () => {
  let browser: Browser;
  let bench: Workbench;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await bench.close();
    expect(bench.troubles).toEqual([]);
  });

  const check = async (name = 'Check this sheet') => {
    await bench.pane.getByRole('button', { name }).click();
    await bench.pane
      .getByText(/^Found|^Nothing|^No /)
      .first()
      .waitFor();
  };

  test('axe finds nothing wrong on page and pane, before and after a check', async () => {
    bench = await openWorkbench(browser);
    const { page, pane } = bench;
    expect([await accessibilityTroubles(page.mainFrame()), await accessibilityTroubles(pane)]).toEqual([[], []]);
    await check();
    expect([await accessibilityTroubles(page.mainFrame()), await accessibilityTroubles(pane)]).toEqual([[], []]);
    await pane.getByRole('button', { name: 'Help' }).click();
    await pane.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await accessibilityTroubles(pane)).toEqual([]);
    await bench.shot('8-help');
  });

  test.each([270, 320])('at %i pixels the pane needs no sideways scrolling', async (width) => {
    bench = await openWorkbench(browser);
    await bench.page.getByLabel('Width of the pane').selectOption(String(width));
    expect(await overflow(bench.pane)).toEqual({ page: 0, wide: [] });
    await check();
    const closed = bench.pane.locator('main button[aria-expanded="false"]:visible');
    while ((await closed.count()) > 0) await closed.first().click();
    expect(await overflow(bench.pane)).toEqual({ page: 0, wide: [] });
    await bench.shot(`9-pane-${width}`);
  });

  test('the whole journey by keyboard alone', async () => {
    bench = await openWorkbench(browser);
    const { page, pane } = bench;
    const isInPane = async () =>
      (await focusedName(pane)) !== '' || (await page.evaluate(() => document.activeElement?.tagName)) === 'IFRAME';
    await pressUntil(page, 'F6', isInPane);
    await pressUntil(page, 'Tab', async () => (await focusedName(pane)) === 'Check this sheet');
    await page.keyboard.press('Enter');
    await pane.getByRole('group', { name: 'Step through the findings' }).waitFor();
    const nameBox = () => page.getByRole('textbox', { name: 'Name box' }).inputValue();
    const start = await nameBox();
    await page.keyboard.press('F8');
    await page.waitForFunction(
      (name) => document.querySelector<HTMLInputElement>('[aria-label="Name box"]')?.value !== name,
      start,
    );
    const first = await nameBox();
    await page.keyboard.press('F8');
    await page.waitForFunction(
      (name) => document.querySelector<HTMLInputElement>('[aria-label="Name box"]')?.value !== name,
      first,
    );
    await page.keyboard.press('Shift+F8');
    await page.waitForFunction(
      (name) => document.querySelector<HTMLInputElement>('[aria-label="Name box"]')?.value === name,
      first,
    );
    await pressUntil(page, 'Tab', async () => (await focusedName(pane)) === 'Remove marks');
    await bench.shot('10-keyboard-at-remove-marks');
    await page.keyboard.press('Enter');
    await pane.getByRole('group', { name: 'Step through the findings' }).waitFor({ state: 'detached' });
    await pressUntil(
      page,
      'F6',
      async () => (await page.evaluate(() => document.activeElement?.getAttribute('role'))) === 'grid',
    );
    await page.keyboard.press('ArrowDown');
    expect(await nameBox()).not.toBe(first);
  });

  test('a protected sheet is checked, and the pane says why it is not marked', async () => {
    bench = await openWorkbench(browser, { file: 'messy-form.xlsx' });
    await check();
    await bench.shot('11-protected');
    const text = await bench.pane.locator('body').innerText();
    expect(text).toMatch(/protect/i);
    expect(text).toMatch(/errors/);
  });

  test.each(SAMPLES)('%s opens, and checking all its sheets ends in an answer', async (file) => {
    bench = await openWorkbench(browser, { file });
    await bench.pane.getByRole('button', { name: 'Check all returns' }).click();
    await bench.pane
      .getByText(/^Found|^Nothing|^No |^None|^This is a commissioning/)
      .first()
      .waitFor({ timeout: 20_000 });
    await bench.shot(`12-${file.replace('.xlsx', '')}`);
    const text = await bench.pane.locator('body').innerText();
    if (file.startsWith('clean')) expect(text).not.toMatch(/[1-9]\d* (?:errors?|quer)/);
    if (file.startsWith('messy')) expect(text).toMatch(/[1-9]\d* errors?/);
  });
});
