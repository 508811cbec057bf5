import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkReturns } from '../../src/app/shared/check-returns';
import { MARK_STYLES } from '../../src/domain/marks/mark-looks';
import { createFileWorkbook } from '../../src/adapters/files/file-workbook';
import { groupFindings } from '../../src/taskpane/returns/group-findings';
import { loadWorkbook } from '../../src/workbook/xlsx/load';
import { accessibilityTroubles } from './support/axe';
import { setUpBench } from './support/bench';
import { describeInBrowser } from './support/browser';
import { looksOf, rgb } from './support/grid';
import { intoPane, tabTo } from './support/keyboard';
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

/** Fixes that the pane offers, and what they change. */
const FIXES: readonly (readonly [name: RegExp, cells: string])[] = [
  [/^Fix: B7:B40 on /, '34 cells'],
  [/^Fix: I9 on /, '1 cell'],
  [/^Fix 3 of 4… Not a date/, '3 cells'],
  [/^Fix all 2… Extra spaces/, '2 cells'],
];

const ADVICE = ['L20 on Cases', 'Q33:Q34 on Cases'];

describeInBrowser('journey 1: a provider opens, checks, mends, explains and sends a return', () => {
  const bench = setUpBench();
  beforeEach(() => bench.open({ file: FILE }));

  const button = (name: string | RegExp) => bench.pane.getByRole('button', { name });
  const pane = () => bench.pane;
  const steps = () => bench.pane.getByRole('group', { name: 'Step through the findings' });
  const total = async (word: RegExp) => {
    const tile = bench.pane.getByRole('group', { name: 'Show only one severity' }).getByRole('button', { name: word });
    return Number(/\d+/.exec(await tile.innerText())?.[0]);
  };
  const goToSheet = async (name: string) => {
    const tab = bench.page.getByRole('tab', { name });
    await tab.click();
  };
  const checkAll = async () => {
    await button('Check all returns').click();
    await steps().waitFor();
  };
  const openGroups = async () => {
    const closed = bench.pane.locator('[aria-label="Findings"] h3 button[aria-expanded="false"]');
    while ((await closed.count()) > 0) await closed.first().click();
  };
  const axe = async () => expect(await accessibilityTroubles(bench.pane)).toEqual([]);
  const explain = async (place: string, text: string) => {
    const opener = button(new RegExp(`^Explain: ${place}`));
    if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click();
    await pane().getByLabel('Explanation').fill(text);
    const name = pane().getByLabel('Your name');
    if ((await name.inputValue()) === '') await name.fill('Tess Sample');
    await button('Keep explanation').click();
  };
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
    const groups = pane.locator('[aria-label="Findings"] h3');
    expect(await groups.count()).toBe(groupFindings(findings).length);

    // The one heading nobody could be sure about.
    const question = pane.getByRole('radiogroup', { name: 'What does the column “Learning disability” hold?' });
    await question.getByRole('radio', { name: 'Learning difficulties' }).check();
    await bench.shot('22-provider-question');
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

    // One by keyboard alone: its group, preview, then change.
    await goToSheet(CASES);
    await intoPane(page, pane);
    await tabTo(page, pane, /^Not in the list/);
    await bench.keys('Enter');
    await tabTo(page, pane, /^Fix: I19 on /);
    await bench.keys('Enter');
    await button('Cancel').waitFor();
    await bench.shot('24-provider-fix-preview');
    await axe();
    await tabTo(page, pane, 'Change 1 cell');
    await bench.keys('Enter');
    await bench.says('Changed 1 cell.');
    expect((await looksOf(page))['I19']!.text).toBe('Indian');

    // All of a kind, undone, and done again.
    await openGroups();
    await axe();
    const fixAll = button(/^Fix all 3… A number is stored as text/);
    await fixAll.click();
    await bench.shot('25-provider-fix-all-preview');
    await button('Change 3 cells').click();
    await bench.says('Changed 3 cells.');
    await fixAll.waitFor({ state: 'detached' });
    await bench.shot('26-provider-fixed-all');
    await button(/^Undo: /).click();
    await fixAll.waitFor();
    await fixAll.click();
    await button('Change 3 cells').click();
    await bench.says('Changed 3 cells.');

    // A cell typed over leaves the list and its mark by itself.
    const errors = await total(/errors?/);
    await bench.type('H11', '51');
    await button(/^Go to cell: H11 on/).waitFor({ state: 'detached' });
    expect(await total(/errors?/)).toBe(errors - 1);
    expect((await looksOf(page))['H11']!.fill).not.toBe(rgb(MARK_STYLES.error.fill));
    await bench.shot('27-provider-mended-by-hand');

    // An explanation that says nothing is not enough; one that does ends the query.
    const [[place, text], ...others] = EXPLAINED;
    await explain(place, 'as agreed');
    await bench.says(/“as agreed” says that the value is right, but not why/);
    await button('Keep explanation').scrollIntoViewIfNeeded();
    await bench.shot('28-provider-thin-explanation');
    await axe();
    await explain(place, text);
    await button(new RegExp(`^Explain: ${place}`)).waitFor({ state: 'detached' });
    for (const [where, why] of others) {
      await explain(where, why);
      await button(new RegExp(`^Explain: ${where}`)).waitFor({ state: 'detached' });
    }
    await bench.says(`Explained (${EXPLAINED.length})`);
    await bench.shot('29-provider-explained');

    // The rest: fixes where there is one, else by hand.
    for (const [name, cells] of FIXES) {
      await openGroups();
      await button(name).click();
      await button(`Change ${cells}`).click();
      await bench.says(`Changed ${cells}.`);
    }
    await mendByHand(CASES_BY_HAND);
    await bench.clear(CLEARED);
    await goToSheet('Summary');
    await mendByHand(SUMMARY_BY_HAND);
    await bench.shot('30-provider-mended');
    await button(/^The summary differs from the records/).waitFor();
    for (const where of COUNTED_OTHERWISE) {
      await openGroups();
      await explain(where, WHY_OTHERWISE);
      await button(new RegExp(`^Explain: ${where}`)).waitFor({ state: 'detached' });
    }
    for (const where of ADVICE) {
      await openGroups();
      await button(new RegExp(`^Ignore: ${where}`)).click();
      await pane.getByLabel('Reason').fill('Our own wording, kept for our trustees');
      await button('Ignore with this reason').click();
      await button(new RegExp(`^Ignore: ${where}`)).waitFor({ state: 'detached' });
    }
    await bench.says(`Ignored (${ADVICE.length})`);
    await bench.says('No errors are open, and no queries without an explanation.');
    await bench.shot('31-provider-ready');
    await axe();

    await button('Ready to send…').click();
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
    const before = await looksOf(bench.page);
    await checkAll();
    await button('Ask me later').click();
    await bench.shot('29-provider-question-put-off');
    await openGroups();
    await button(/^Fix: I19 on /).click();
    await button('Change 1 cell').click();
    await bench.says('Changed 1 cell.');
    await button(/^Undo: /).click();
    await button(/^Fix all 3… A number is stored as text/).click();
    await button('Change 3 cells').click();
    await bench.says('Changed 3 cells.');
    await button(/^Undo: /).click();
    await button(/^Fix all 3… A number is stored as text/).waitFor();
    await bench.removeMarks();
    expect(await looksOf(bench.page)).toEqual(before);
    const { bytes } = await bench.save();
    expect(compareParts(ORIGINAL, bytes)).toEqual({ added: [], removed: [], changed: [] });
    expect(Buffer.from(bytes).equals(Buffer.from(ORIGINAL))).toBe(true);
  });
});
