import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkReturns } from '../../src/app/shared/check-returns';
import { MARK_STYLES } from '../../src/domain/marks/mark-looks';
import { createFileWorkbook } from '../../src/adapters/files/file-workbook';
import { groupFindings } from '../../src/taskpane/shared/list/group-findings';
import { loadWorkbook } from '../../src/workbook/xlsx/load';
import { accessibilityTroubles } from './support/axe';
import { setUpBench } from './support/bench';
import { describeInBrowser } from './support/browser';
import { looksOf, rgb } from './support/grid';
import { arrowTo, intoPane, tabTo } from './support/keyboard';
import { compareParts, partsOf } from './support/parts';

const FILE = 'messy-return.xlsx';
const ORIGINAL = new Uint8Array(readFileSync(path.resolve('assets/samples', FILE)));
const CASES = 'Cases 2019-20 Q1';

/** What the same rules find without a browser. */
const checked = (bytes: Uint8Array) => checkReturns(createFileWorkbook(loadWorkbook(bytes, FILE)), 'all');

/** What the provider types over what stands there, on the sheet of cases. */
const CASES_BY_HAND: readonly (readonly [cell: string, text: string])[] = [
  ['D14', '12/07/2019'],
  ['D18', '20/07/2019'],
  ['I24', 'White British'],
  ['I25', 'Indian'],
  ['K17', 'None'],
  ['M21', '4'],
  ['M23', '3'],
  ['N26', 'Housing'],
  ['O27', '04/09/2019'],
  ['Q8', 'Rings after six'],
  ['Q12', 'Benefit claim made'],
  ['Q15', 'Prefers e-mail'],
  ['Q19', 'Moved to DT1 in July'],
  ['Q22', 'Known to health'],
  ['Q25', 'Notes are with the team'],
  // Only when all sessions are numbers can it be seen that the total is not theirs.
  ['M41', '163'],
];

/** Gender stood twice. */
const CLEARED = 'G6:G40';

const SUMMARY_BY_HAND: readonly (readonly [cell: string, text: string])[] = [
  ['B3', '2019-20 Q2'],
  ['B11', '2'],
  ['B13', '2'],
  ['B27', '3'],
  ['B30', '12'],
  ['B32', '97'],
  ['B33', '120'],
];

type Explained = readonly [place: string, text: string];

/** Queries that are right as they are, by the cells they are about. */
const EXPLAINED: readonly [Explained, ...Explained[]] = [
  [
    'F3 on Cases',
    'The sheet was copied from the first quarter and kept its name; all 34 cases are those of July to September.',
  ],
  [
    'C7:C40 on Cases',
    'Clause 4 of our agreement asks for dates of birth, so that 34 ages can be worked out at the year’s end.',
  ],
  ['P7:P40 on Cases', 'Column P holds initials of our 2 workers; it is hidden so that the page prints on one sheet.'],
  [
    'D22 on Cases',
    '1 client was referred in January, waited for a place and was first seen on 28 July, so the case counts here.',
  ],
  ['A31:Q31 on Cases', 'These are 2 visits of one client on one day, and our system gives both the same reference.'],
];

/** Only once its period can be read is the summary held against the cases; these are what differs. */
const COUNTED_OTHERWISE = ['B9, B10', 'B13, B14', 'B21, B23', 'B26, B27'];
const WHY_OTHERWISE = 'The summary holds clients of the Swanage outreach too, who are on paper until January.';

/** Fixes that the pane offers, what to search for to come to them, and what they change. */
const FIXES: readonly (readonly [words: string, name: RegExp, cells: string])[] = [
  ['B7:B40', /^Fix: B7:B40 on /, '34 cells'],
  ['I9', /^Fix: I9 on /, '1 cell'],
  ['Not a date', /^Fix 3 of 4… Not a date/, '3 cells'],
  ['Extra spaces', /^Fix all 2… Extra spaces/, '2 cells'],
];

const ADVICE = ['L20 on Cases', 'Q33:Q34 on Cases'];

/** What to search for to come to the finding about these cells. */
const wordsFor = (place: string): string => place.replaceAll(/,| on/g, '');

describeInBrowser('journey 1: a provider opens, checks, mends, explains and sends a return', () => {
  const bench = setUpBench();
  beforeEach(() => bench.open({ file: FILE }));

  const button = (name: string | RegExp) => bench.pane.getByRole('button', { name, exact: typeof name === 'string' });
  const pane = () => bench.pane;
  const { total, searching, openAll, openCardWith, row } = bench.findings;
  const goToSheet = async (name: string) => {
    const tab = bench.page.getByRole('tab', { name });
    await tab.click();
  };
  /** What is drawn of a sheet is what it is scrolled to. */
  const toTop = async () => {
    await bench.page.locator('.sheet-scroller').evaluate((sheet) => sheet.scrollTo(0, 0));
    await bench.page.locator('#cell-B10').waitFor();
  };
  const checkAll = async () => {
    await button('Check').click();
    await bench.checked();
  };
  const axe = async () => expect(await accessibilityTroubles(bench.pane)).toEqual([]);
  const gone = (name: RegExp) => button(name).first().waitFor({ state: 'detached' });
  /** The last step, where it is the only one and where it heads a list. */
  const undoNewest = async () => {
    const several = 'Undo back to here, newest first';
    await button(/^Undo: /)
      .or(button(several))
      .last()
      .waitFor();
    if ((await button(several).count()) === 0)
      return button(/^Undo: /)
        .last()
        .click();
    await button(several).click();
    return bench.pane.getByRole('list', { name: several }).getByRole('button').first().click();
  };
  /** With the search open on what the finding is about. */
  const explain = async (place: string, text: string) => {
    const opener = await openCardWith(new RegExp(`^Explain: ${place}`));
    if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click();
    await pane().getByLabel('Explanation').fill(text);
    const name = pane().getByLabel('Your name');
    if ((await name.inputValue()) === '') await name.fill('Tess Sample');
    await button('Keep explanation').click();
  };
  const explainWell = (place: string, text: string) =>
    searching(wordsFor(place), async () => {
      await explain(place, text);
      await gone(new RegExp(`^Explain: ${place}`));
    });
  /** Mends by the button that a search for these words leads to; what is more than one cell is previewed. */
  const fix = async (words: string, name: RegExp, cells: string) => {
    await searching(words, async () => {
      const opener = await openCardWith(name);
      const isOpen = await opener.getAttribute('aria-expanded');
      if (isOpen !== 'true') await opener.click();
      if (isOpen !== null) await button(`Change ${cells}`).click();
      await gone(name);
    });
    await bench.says(`Changed ${cells}.`);
  };
  const fixNumbers = () => fix('A number is stored as text', /^Fix all 3… A number is stored as text/, '3 cells');
  const offersNumbers = () =>
    searching('A number is stored as text', async () => {
      await openCardWith(/^Fix all 3… A number is stored/);
    });
  const mendByHand = async (entries: typeof CASES_BY_HAND) => {
    for (const [cell, text] of entries) await bench.type(cell, text);
  };

  test('from first click to last', async () => {
    const { page, pane } = bench;
    const { summary, findings } = await checked(ORIGINAL);
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(25);

    await bench.says(/This looks like a return from.*Lulworth Support.*2019-20 Q2/);
    await bench.shot('20-provider-opened');
    await axe();

    await checkAll();
    expect([await total(/errors?/), await total(/quer/), await total(/advice/)]).toEqual([
      summary.errors,
      summary.queries,
      summary.advice,
    ]);
    await bench.shot('21-provider-checked');
    await axe();
    await openAll();
    expect(await bench.findings.list().locator('h3').count()).toBe(groupFindings(findings).length);
    await axe();

    // Sending is said to be too early, and why.
    await bench.choose('Write the receipt…');
    await bench.says(/^Before this is ready to send: fix \d+ errors and fix or explain \d+ queries\.$/);
    await button('Back to the findings').click();

    // The one heading nobody could be sure about.
    await button('Answer').click();
    const question = pane.getByRole('radiogroup', { name: 'What does the column “Learning disability” hold?' });
    await question.getByRole('radio', { name: 'Learning difficulties' }).check();
    await bench.shot('22-provider-question');
    await axe();
    await button('Keep answer').click();
    await question.waitFor({ state: 'detached' });
    expect(await total(/errors?/)).toBe(summary.errors - 1);

    // A look round before mending anything.
    const seen = new Set<string>();
    for (let step = 0; step < 5; step++) {
      const last = await bench.selected();
      await button('Next finding').click();
      await bench.waitForSelection(last, 'not');
      seen.add(await bench.selected());
    }
    expect(seen.size).toBe(5);
    await bench.shot('23-provider-stepping');

    // One by keyboard alone: its kind, card, preview, then change.
    await goToSheet(CASES);
    await intoPane(page, pane);
    await bench.keys('/');
    await page.keyboard.type('I19');
    await tabTo(page, pane, /^(?:Wrong|To explain|Missing)|I19$/);
    await arrowTo(page, pane, 'ArrowDown', /I19$/);
    await bench.keys('ArrowRight');
    await button(/^Fix: I19 on /).waitFor();
    await bench.keys('f');
    await button('Cancel').waitFor();
    await bench.shot('24-provider-fix-preview');
    await axe();
    await tabTo(page, pane, 'Change 1 cell');
    await bench.keys('Enter');
    await bench.says('Changed 1 cell.');
    expect((await looksOf(page))['I19']!.text).toBe('Indian');
    await button('Close the search').click();

    // All of a kind, undone, and done again.
    await openAll();
    await axe();
    await searching('A number is stored as text', async () => {
      await (await openCardWith(/^Fix all 3… A number is stored as text/)).click();
      await button('Change 3 cells').waitFor();
      await bench.shot('25-provider-fix-all-preview');
      await axe();
    });
    await fixNumbers();
    await bench.shot('26-provider-fixed-all');
    await undoNewest();
    await offersNumbers();
    await fixNumbers();

    // A cell typed over leaves the list and its mark by itself.
    const errors = await total(/errors?/);
    await bench.type('H11', '51');
    await button(`${errors - 1} errors`).waitFor();
    expect((await looksOf(page))['H11']!.fill).not.toBe(rgb(MARK_STYLES.error.fill));
    await bench.shot('27-provider-mended-by-hand');

    // An explanation that says nothing is not enough; one that does ends the query.
    const [[place, text], ...others] = EXPLAINED;
    await searching(wordsFor(place), async () => {
      await explain(place, 'as agreed');
      await bench.says(/“as agreed” says that the value is right, but not why/);
      await button('Keep explanation').scrollIntoViewIfNeeded();
      await bench.shot('28-provider-thin-explanation');
      await axe();
      await explain(place, text);
      await gone(new RegExp(`^Explain: ${place}`));
    });
    for (const [where, why] of others) await explainWell(where, why);
    await bench.findings.openThemes();
    expect(await row(/^Explained/).innerText()).toMatch(new RegExp(`^Explained\\s+${EXPLAINED.length}$`));
    await bench.shot('29-provider-explained');

    // The rest: fixes where there is one, else by hand.
    for (const [words, name, cells] of FIXES) await fix(words, name, cells);
    await mendByHand(CASES_BY_HAND);
    await bench.clear(CLEARED);
    await goToSheet('Summary');
    await mendByHand(SUMMARY_BY_HAND);
    await bench.shot('30-provider-mended');
    await bench.findings.openThemes();
    await row(/^The summary differs from the records/).waitFor();
    for (const where of COUNTED_OTHERWISE) await explainWell(where, WHY_OTHERWISE);
    for (const where of ADVICE) {
      await searching(wordsFor(where), async () => {
        await (await openCardWith(new RegExp(`^Ignore: ${where}`))).click();
        await pane.getByLabel('Reason').fill('Our own wording, kept for our trustees');
        await button('Ignore with this reason').click();
        await gone(new RegExp(`^Ignore: ${where}`));
      });
    }
    await bench.findings.openThemes();
    expect(await row(/^Ignored/).innerText()).toMatch(new RegExp(`^Ignored\\s+${ADVICE.length}$`));
    await button('Ready to send…').waitFor();
    await bench.shot('31-provider-ready');
    await axe();

    await button('Ready to send…').click();
    await button('Write receipt').waitFor();
    await bench.shot('32-provider-receipt-panel');
    await axe();
    await button('Write receipt').click();
    await bench.says(/^Unchanged since the receipt of /);
    await bench.shot('33-provider-receipt');
    await goToSheet('Summary');
    await bench.type('C7', 'Counted twice');
    await bench.says(/^Changed since the receipt of .*: “Summary”\./);
    await bench.shot('34-provider-changed-since');
    await bench.keys('Control+z');
    await bench.says(/^Unchanged since the receipt of /);
    await axe();

    await bench.press('Remove marks');
    await button('Remove marks').waitFor({ state: 'detached' });
    await goToSheet('Receipt');
    await bench.shot('35-provider-receipt-sheet');
    await goToSheet('Explanations');
    await bench.shot('36-provider-explanations-sheet');
    const { bytes, name } = await bench.save();
    const sent = loadWorkbook(bytes, name);
    expect(sent.sheets.map((sheet) => sheet.name)).toEqual([CASES, 'Summary', 'Explanations', 'Receipt']);
    expect(compareParts(ORIGINAL, bytes).removed).toEqual([]);
    expect(Object.values(partsOf(bytes)).join('')).not.toContain('ringfence:1:');

    // What the pane says then has to be said by a new document.
    await pane.evaluate(() => document.body.setAttribute('data-old', ''));
    await page
      .getByLabel('Open a workbook')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await pane.locator('body:not([data-old])').waitFor();
    await bench.says(/^Unchanged since the receipt of /);
    await bench.shot('37-provider-sent-and-opened');
  });

  test('what was fixed and undone, and marked and unmarked, leaves the file byte for byte', async () => {
    await goToSheet(CASES);
    await toTop();
    const before = await looksOf(bench.page);
    await checkAll();
    await button('Answer').click();
    await button('Ask me later').click();
    await button('Answer').waitFor();
    await bench.shot('29-provider-question-put-off');
    await fix('I19', /^Fix: I19 on /, '1 cell');
    await undoNewest();
    await gone(/^Undo: /);
    await fixNumbers();
    await undoNewest();
    await offersNumbers();
    await bench.removeMarks();
    await goToSheet(CASES);
    await toTop();
    expect(await looksOf(bench.page)).toEqual(before);
    const { bytes } = await bench.save();
    expect(compareParts(ORIGINAL, bytes)).toEqual({ added: [], removed: [], changed: [] });
    expect(Buffer.from(bytes).equals(Buffer.from(ORIGINAL))).toBe(true);
  });
});
