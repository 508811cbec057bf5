import type { Frame, Locator, Page } from 'playwright-core';

/** How often all that is listed is looked through. */
const ROUNDS = 10;

/** The one list of findings, as a person works it: themes open to kinds, kinds to findings, findings to cards. */
export interface FindingsListHands {
  /** The list itself. */
  readonly list: () => Locator;
  /** A row by what it says. */
  readonly row: (name: string | RegExp) => Locator;
  readonly openThemes: () => Promise<void>;
  /** Opens every theme and every kind that holds several findings. */
  readonly openAll: () => Promise<void>;
  /** Searches for words until `work` is done with what is found. */
  readonly searching: (words: string, work: () => Promise<void>) => Promise<void>;
  /** Opens cards one after the other, of those listed, until one has this button; answers the button. */
  readonly openCardWith: (button: string | RegExp) => Promise<Locator>;
  /** How many of a severity the totals count. */
  readonly total: (word: RegExp) => Promise<number>;
}

/** @param at the document that holds the list, asked each time: a frame is another after the add-in started again. */
export function findingsListIn(at: () => Frame | Page): FindingsListHands {
  const list = () => at().getByRole('list', { name: 'Findings', exact: true });
  const openEach = async (closed: Locator) => {
    while ((await closed.count()) > 0) await closed.first().click();
  };
  /** Until *Check* can be pressed again: opening a finding goes to its cells. */
  const isIdle = () =>
    at()
      .locator('main button:visible:not([aria-disabled="true"])', { hasText: /^Check$/ })
      .waitFor();
  const openThemes = () => openEach(list().locator('h2 button[aria-expanded="false"]'));
  const hands: FindingsListHands = {
    list,
    row: (name) => list().getByRole('button', { name }).first(),
    openThemes,
    openAll: async () => {
      await openThemes();
      await openEach(list().locator('h3 button[aria-expanded="false"]:not([data-item])'));
    },
    searching: async (words, work) => {
      await at().getByRole('button', { name: 'Search', exact: true }).click();
      await at().getByRole('searchbox', { name: 'Search' }).fill(words);
      await work();
      await at().getByRole('button', { name: 'Close the search' }).click();
    },
    openCardWith: async (name) => {
      const rows = list().locator('button[data-item]');
      const wanted = list().getByRole('button', { name }).first();
      // A fix that was just undone, or an edit, may still be on its way to the list.
      for (let round = 0; round < ROUNDS; round++) {
        const tried = new Set<string>();
        for (;;) {
          if (await wanted.isVisible()) return wanted;
          // Rows far from what is in sight are not drawn: which are there is asked anew each time.
          const drawn = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-item') ?? ''));
          const index = drawn.findIndex((item) => !tried.has(item));
          if (index < 0) break;
          tried.add(drawn[index] ?? '');
          const row = list().locator(`button[data-item=${JSON.stringify(drawn[index])}]`);
          if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
          await isIdle();
        }
        await wanted.waitFor({ timeout: 1_000 }).catch(() => undefined);
      }
      throw new Error(`No card has the button ${String(name)}.`);
    },
    total: async (word) => {
      const totals = at().getByRole('group', { name: 'Show only one severity' });
      return Number(/\d+/.exec(await totals.getByRole('button', { name: word }).innerText())?.[0]);
    },
  };
  return hands;
}
