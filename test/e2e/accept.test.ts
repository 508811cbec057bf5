import { accessibilityTroubles } from './support/axe';
import { setUpBench } from './support/bench';
import { describeInBrowser } from './support/browser';
import { focusedName } from './support/keyboard';
import { overflowOf } from './support/overflow';

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

interface Below {
  readonly name: string;
  /** What is pressed on the way there. */
  readonly way: readonly RegExp[];
  /** And back; left out where the next is reached from here. */
  readonly back?: RegExp;
}

/** Lists and pages that each page leads to. */
const BELOW: Readonly<Record<Shown['page'], readonly Below[]>> = {
  Returns: [
    { name: 'certain', way: [/^Fix all that is certain/], back: /^Back to the findings$/ },
    { name: 'question', way: [/^Answer$/], back: /^Back to the findings$/ },
    { name: 'receipt', way: [/^More about returns$/, /^Write the receipt/], back: /^Back to the findings$/ },
    { name: 'looks', way: [/^More about returns$/, /^How marks look$/], back: /^Back to the findings$/ },
  ],
  Money: [
    { name: 'what-if', way: [/^More actions$/, /^What if/], back: /^Back to the proposal$/ },
    { name: 'shortfalls', way: [/^Fund by fund$/], back: /^Back to the proposal$/ },
    { name: 'findings', way: [/^Findings/] },
    { name: 'funds', way: [/^Funds/] },
    { name: 'fund', way: [/^Victims’ services grant/], back: /^Back to the funds$/ },
    { name: 'codes', way: [/^Answer$/], back: /^Back to the funds$/ },
  ],
  Performance: [
    { name: 'kpi', way: [/^Families housed/], back: /^Back to all KPIs$/ },
    { name: 'accept', way: [/^More for Performance$/, /^Accept/], back: /^Back to all KPIs$/ },
    { name: 'legend', way: [/^More for Performance$/, /^What the signs mean$/], back: /^Back to all KPIs$/ },
  ],
};

/** More than can be unfolded on any page: whoever gets there goes in a circle. */
const MOST_UNFOLDED = 400;

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

  const resize = (width: number, height: number) =>
    bench.page
      .locator('iframe[data-region="pane"]')
      .evaluate(
        (frame, [wide, high]) => Object.assign(frame.style, { width: `${wide}px`, height: `${high}px`, flex: 'none' }),
        [width, height] as const,
      );

  /** The page after its verb has been pressed, in a pane of this size. */
  const open = async ({ page, file, verb }: Shown, width: number) => {
    await bench.open({ file, now: '2019-10-20T10:00:00Z' });
    // The third tab has its place in the menu of a pane that is narrower.
    await resize(320, HEIGHT);
    if (page !== 'Returns') await button(page).click();
    await button(verb).click();
    await main()
      .locator('h1 + div')
      .getByText(/ …$|^Check(?:ed|ing) |^Reading/)
      .waitFor({ state: 'detached' });
    await firstItem().waitFor();
    await resize(width, HEIGHT);
  };

  /** Opens the first theme, a kind and a card, or what the page has of them. */
  const openRows = async () => {
    for (let level = 0; level < 3; level++) {
      const closed = rows().and(bench.pane.locator('[aria-expanded="false"]'));
      if ((await closed.count()) > 0) await closed.first().click();
    }
  };

  /** Presses what is there, in sight or not: it is the widths that are looked at. */
  const press = (name: RegExp) =>
    bench.pane
      .getByRole('button', { name })
      .or(bench.pane.getByRole('radio', { name }))
      .filter({ visible: true })
      .first()
      .evaluate((button: HTMLElement) => button.click());

  /** Opens one after the other whatever opens on the page that is shown, but for menus, and looks each time. */
  const unfold = async (look: (opened: string) => Promise<void>) => {
    const closed = bench.pane.locator(
      'main button[aria-expanded="false"]:not([data-tried]):not([aria-label^="More"]):visible',
    );
    for (let turn = 0; (await closed.count()) > 0; turn++) {
      expect(turn).toBeLessThan(MOST_UNFOLDED);
      const opened = await closed.first().evaluate((button: HTMLElement) => {
        button.setAttribute('data-tried', '');
        button.click();
        return button.getAttribute('aria-label') ?? button.textContent;
      });
      await look(opened);
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
    test.each(PAGES)('$page: axe finds nothing at any width, with theme, kind and card open', async (shown) => {
      await open(shown, 270);
      await bench.page.emulateMedia(media);
      // Office's theme is read again when the pane gets the focus.
      await bench.pane.evaluate(() => window.dispatchEvent(new Event('focus')));
      await openRows();
      for (const width of [270, 320, 450]) {
        await resize(width, HEIGHT);
        expect([width, await accessibilityTroubles(bench.pane)]).toEqual([width, []]);
        await bench.shot(`81-accept-${shown.page.toLowerCase()}-${theme}-${width}`);
      }
      if (shown.page !== 'Performance') return;
      // There a card is a page of its own.
      await press(/^Families housed/);
      for (const width of [270, 320, 450]) {
        await resize(width, HEIGHT);
        await unfold(() => Promise.resolve());
        expect([width, await accessibilityTroubles(bench.pane)]).toEqual([width, []]);
        await bench.shot(`81-accept-kpi-${theme}-${width}`);
      }
    });
  });

  describe.each([
    { width: 270, height: HEIGHT },
    // 320 by 510 at 400 %.
    { width: 80, height: 128 },
  ])('in a pane of $width pixels', ({ width, height }) => {
    test.each(PAGES)('$page: nothing is wider, with every page and everything unfolded', async (shown) => {
      await open(shown, 320);
      await resize(width, height);
      // What is too wide, with where it was met first.
      const troubles = new Map<string, string>();
      const look = async (where: string) => {
        const { page, wide } = await overflowOf(bench.pane);
        for (const element of page > 0 && wide.length === 0 ? ['the page'] : wide)
          if (!troubles.has(element)) troubles.set(element, where);
      };
      await look(shown.page);
      await unfold(look);
      await bench.shot(`82-accept-${shown.page.toLowerCase()}-unfolded-${width}`);
      for (const { name, way, back } of BELOW[shown.page]) {
        for (const step of way) {
          await press(step);
          await look(`${name}, at ${step.source}`);
        }
        await unfold((what) => look(`${name}, ${what}`));
        await bench.shot(`83-accept-${shown.page.toLowerCase()}-${name.toLowerCase().replace(/\W+/g, '-')}-${width}`);
        if (back !== undefined) await press(back);
      }
      expect(troubles).toEqual(new Map());
    });
  });
});
