import { accessibilityTroubles } from './support/axe';
import { setUpBench } from './support/bench';
import { describeInBrowser } from './support/browser';
import { focusedName } from './support/keyboard';

/** Height that Excel leaves the pane on a small laptop. */
const HEIGHT = 510;

/** What of the first row may be at most below the pane's top, in pixels. */
const FIRST_ITEM = 260;

const MOST_TABS = 3;

/** Each page on its sample, with the verb that fills it. */
const PAGES = [
  { page: 'Returns', file: 'messy-return.xlsx', verb: 'Check' },
  { page: 'Money', file: 'messy-money-2019-20.xlsx', verb: 'Work out' },
  { page: 'Performance', file: 'performance-2017-19.xlsx', verb: 'Review' },
] as const;

type Shown = (typeof PAGES)[number];

const THEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

describeInBrowser('what every page is accepted by', () => {
  const bench = setUpBench();

  const button = (name: string) => bench.pane.getByRole('button', { name, exact: true });
  const main = () => bench.pane.locator('main:visible');
  const rows = () => main().locator('[data-row]:visible');
  const firstItem = () => main().locator('[data-row], tbody tr, ul > li').filter({ visible: true }).first();

  /** The page after its verb has been pressed, in a pane of this size. */
  const open = async ({ page, file, verb }: Shown, width: number) => {
    await bench.open({ file, now: '2019-10-20T10:00:00Z' });
    const box = bench.page.locator('iframe[data-region="pane"]');
    await box.evaluate(
      (frame, [wide, high]) => Object.assign(frame.style, { width: `${wide}px`, height: `${high}px`, flex: 'none' }),
      [width, HEIGHT] as const,
    );
    if (page !== 'Returns') await button(page).click();
    await button(verb).click();
    await main()
      .locator('h1 + div')
      .getByText(/ …$|^Check(?:ed|ing) |^Reading/)
      .waitFor({ state: 'detached' });
    await firstItem().waitFor();
  };

  /** Opens the first theme, a kind and a card, or what the page has of them. */
  const openRows = async () => {
    for (let level = 0; level < 3; level++) {
      const closed = rows().and(bench.pane.locator('[aria-expanded="false"]'));
      if ((await closed.count()) > 0) await closed.first().click();
    }
  };

  test.each(PAGES)('$page: the first item is near the top, and few Tabs from the verb', async (shown) => {
    await open(shown, 320);
    await bench.shot(`80-accept-${shown.page.toLowerCase()}`);
    const top = await firstItem().evaluate((item) => item.getBoundingClientRect().top);
    expect(top).toBeLessThanOrEqual(FIRST_ITEM);
    await button(shown.verb).focus();
    const met: string[] = [];
    const isAtList = () =>
      bench.pane.evaluate(() => {
        const at = document.activeElement;
        return at?.closest('[data-row], tbody, main > :nth-child(2)') !== null && at !== document.body;
      });
    for (let tabs = 0; tabs < MOST_TABS && !(await isAtList()); tabs++) {
      await bench.keys('Tab');
      met.push(await focusedName(bench.pane));
    }
    expect([await isAtList(), met]).toEqual([true, met]);
  });

  describe.each(Object.entries(THEMES))('in %s', (theme, media) => {
    // Performance has open troubles: see the todo below.
    test.each(PAGES.filter(({ page }) => page !== 'Performance'))(
      '$page: axe finds nothing at any width, with theme, kind and card open',
      async (shown) => {
        await open(shown, 270);
        await bench.page.emulateMedia(media);
        // Office's theme is read again when the pane gets the focus.
        await bench.pane.evaluate(() => window.dispatchEvent(new Event('focus')));
        await openRows();
        for (const width of [270, 320, 450]) {
          await bench.page
            .locator('iframe[data-region="pane"]')
            .evaluate((frame, wide) => (frame.style.width = `${wide}px`), width);
          expect([width, await accessibilityTroubles(bench.pane)]).toEqual([width, []]);
          await bench.shot(`81-accept-${shown.page.toLowerCase()}-${theme}-${width}`);
        }
      },
    );
  });

  test.todo('Performance: axe finds nothing at any width, in three themes, with a card open');
  test.todo('nothing is wider than a pane of 270 pixels, or of 320 at 400 %, with everything unfolded');
});
