import type { Browser, Frame, Page } from 'playwright-core';
import { downloadFrom, launchBrowser, openWorkbench, type OpenOptions, type Workbench } from './browser';
import { findingsListIn, type FindingsListHands } from './findings-list';
import { goToCell } from './grid';

/** A workbench for each test, and the hands of a person at it. */
export interface Bench extends Workbench {
  /** Opens a workbench on a sample; closed after the test, which fails when anything happened that must not. */
  open(options?: OpenOptions): Promise<void>;
  /** A button of the add-in's group in the ribbon. */
  press(name: string): Promise<void>;
  /** What the name box says is selected. */
  selected(): Promise<string>;
  /** Waits until the selection is, or with `not` is no longer, this one. */
  waitForSelection(name: string, not?: 'not'): Promise<void>;
  keys(...pressed: string[]): Promise<void>;
  /** Types over a cell, as with the keyboard, and presses Enter. */
  type(cell: string, text: string): Promise<void>;
  /** Empties cells with the Delete key. */
  clear(cells: string): Promise<void>;
  /** *Check this sheet* from the ribbon, and what it found. */
  check(): Promise<void>;
  /** Waits until a check has ended, whatever it found. */
  checked(): Promise<void>;
  /** The page's list of findings. */
  readonly findings: FindingsListHands;
  /** Chooses from the overflow menu of the page Returns. */
  choose(entry: string): Promise<void>;
  /** *Remove marks* from the ribbon. */
  removeMarks(): Promise<void>;
  /** Goes to another page of the pane by way of its menu. */
  turnTo(page: string): Promise<void>;
  /** Waits until the pane says this where it can be seen. */
  says(sentence: string | RegExp): Promise<void>;
  /** *Save a copy*. */
  save(): Promise<{ name: string; bytes: Uint8Array }>;
}

/** To be called in a `describe`: one browser for its tests, and a workbench that each of them opens. */
export function setUpBench(): Bench {
  let browser: Browser;
  let open: Workbench | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const { troubles = [] } = open ?? {};
    await open?.close();
    open = undefined;
    expect(troubles).toEqual([]);
  });
  const workbench = (): Workbench => {
    if (!open) throw new Error('No workbench is open: call open() first.');
    return open;
  };
  return {
    get page() {
      return workbench().page;
    },
    get pane() {
      return workbench().pane;
    },
    get troubles() {
      return workbench().troubles;
    },
    open: async (options) => {
      open = await openWorkbench(browser, options);
    },
    shot: (name) => workbench().shot(name),
    close: () => workbench().close(),
    ...handsAt(workbench),
  };
}

type Hands = Omit<Bench, keyof Workbench | 'open'>;

/** What the state line says when a check has ended. */
const CHECKED = /(?:^|· )at \d\d:\d\d$/;

const NAME_BOX = '[aria-label="Name box"]';

function handsAt(workbench: () => { readonly page: Page; readonly pane: Frame }): Hands {
  const steps = () => workbench().pane.getByRole('group', { name: /^Step through the list, finding/ });
  const hands: Hands = {
    press: (name) => workbench().page.getByRole('region', { name: 'Ribbon' }).getByRole('button', { name }).click(),
    selected: () => workbench().page.locator(NAME_BOX).inputValue(),
    waitForSelection: async (name, not) => {
      await workbench().page.waitForFunction(
        ([box, wanted, isNot]) =>
          (document.querySelector<HTMLInputElement>(box)?.value === wanted) !== (isNot === 'not'),
        [NAME_BOX, name, not] as const,
      );
    },
    keys: async (...pressed) => {
      for (const key of pressed) await workbench().page.keyboard.press(key);
    },
    type: async (cell, text) => {
      await goToCell(workbench().page, cell);
      await workbench().page.keyboard.type(text);
      await hands.keys('Enter');
    },
    clear: async (cells) => {
      await goToCell(workbench().page, cells);
      await hands.keys('Delete');
    },
    check: async () => {
      await hands.press('Check this sheet');
      await steps().waitFor();
    },
    checked: () => workbench().pane.locator('main h1 + div').getByText(CHECKED).waitFor(),
    findings: findingsListIn(() => workbench().pane),
    choose: async (entry) => {
      const { pane } = workbench();
      await pane.getByRole('button', { name: 'More about returns' }).click();
      await pane.getByRole('button', { name: entry, exact: true }).click();
    },
    removeMarks: async () => {
      await hands.press('Remove marks');
      // What was found stays listed; only the marks are gone.
      await workbench().pane.getByRole('button', { name: 'Remove marks', exact: true }).waitFor({ state: 'detached' });
    },
    turnTo: async (page) => {
      const { pane } = workbench();
      await pane.getByRole('button', { name: 'More', exact: true }).click();
      await pane.getByRole('button', { name: page, exact: true }).click();
    },
    says: (sentence) => workbench().pane.getByText(sentence).filter({ visible: true }).first().waitFor(),
    save: () =>
      downloadFrom(workbench().page, () => workbench().page.getByRole('button', { name: 'Save a copy' }).click()),
  };
  return hands;
}
