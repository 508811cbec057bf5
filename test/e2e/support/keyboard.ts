import type { Frame, Page } from 'playwright-core';

/** The name of what has the focus in the pane, as it is heard; empty while the focus is elsewhere. */
export const focusedName = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const { activeElement, body } = document;
    const element = document.hasFocus() && activeElement !== body ? activeElement : null;
    const label =
      element && 'labels' in element ? (element.labels as NodeListOf<HTMLLabelElement> | null)?.[0] : undefined;
    return element?.getAttribute('aria-label') ?? label?.textContent ?? element?.textContent ?? '';
  });

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
  const met: string[] = [];
  const isThere = async () => {
    const found = await focusedName(pane);
    met.push(found);
    return typeof name === 'string' ? found === name : name.test(found);
  };
  return pressUntil(page, 'Tab', isThere).catch((error: unknown) => {
    throw new Error(`${String(name)} is not among ${met.join(' · ')}`, { cause: error });
  });
}

/** Moves on with an arrow key to the row, or button of a group, that begins like this. */
export function arrowTo(page: Page, pane: Frame, key: 'ArrowDown' | 'ArrowRight', name: RegExp): Promise<void> {
  return pressUntil(page, key, async () => name.test(await focusedName(pane)));
}

/** Goes from the sheet into the pane with F6. */
export function intoPane(page: Page, pane: Frame): Promise<void> {
  const isInPane = async () =>
    (await focusedName(pane)) !== '' || (await page.evaluate(() => document.activeElement?.tagName)) === 'IFRAME';
  return pressUntil(page, 'F6', isInPane);
}
