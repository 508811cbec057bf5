import type { Frame, Page } from 'playwright-core';

/** The name of what has the focus in the pane; empty while the focus is elsewhere. */
export const focusedName = (frame: Frame): Promise<string> =>
  frame.evaluate(() =>
    document.hasFocus()
      ? (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
      : '',
  );

/** The most presses anybody should need from one place of a page to another. */
const MOST_PRESSES = 60;

/** Presses one key until the focus is there. @throws when it did not come there. */
export async function pressUntil(page: Page, key: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let press = 0; press < MOST_PRESSES; press++) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${MOST_PRESSES} times ${key} did not lead there.`);
}

/** Moves on with Tab to what bears this name in the pane. */
export function tabTo(page: Page, pane: Frame, name: string | RegExp): Promise<void> {
  const isName = (found: string) => (typeof name === 'string' ? found === name : name.test(found));
  return pressUntil(page, 'Tab', async () => isName(await focusedName(pane)));
}

/** Goes from the sheet into the pane with F6. */
export function intoPane(page: Page, pane: Frame): Promise<void> {
  const isInPane = async () =>
    (await focusedName(pane)) !== '' || (await page.evaluate(() => document.activeElement?.tagName)) === 'IFRAME';
  return pressUntil(page, 'F6', isInPane);
}
