import { MARK_STYLES } from '../../src/domain/marks/mark-looks';
import { PLANTED } from '../support/samples';
import { accessibilityTroubles } from './support/axe';
import { setUpBench } from './support/bench';
import { describeInBrowser } from './support/browser';
import { looksOf, rgb } from './support/grid';

const FILE = 'messy-money-2019-20.xlsx';
const SLIPS = PLANTED[FILE] ?? [];
const FILLS = new Set(Object.values(MARK_STYLES).map(({ fill }) => rgb(fill)));

describeInBrowser('journey 4 on the money as finance has it', () => {
  const bench = setUpBench();
  beforeEach(async () => {
    await bench.open({ file: FILE });
    // What will be left of a fund depends on the day.
    await bench.page.clock.setFixedTime('2019-10-01T10:00:00Z');
  });

  const button = (name: string | RegExp) => bench.pane.getByRole('button', { name, exact: true });
  const press = (name: string) => button(name).click();
  /** From the overflow menu. */
  const choose = async (name: string) => {
    await press('More actions');
    await press(name);
  };
  const view = (name: RegExp) => bench.pane.getByRole('radio', { name });
  /** What every finding says, by stepping from the first to the last. */
  const tellAll = async () => {
    const texts: string[] = [];
    const position = bench.pane.getByRole('group', { name: /^Step through the list/ });
    const [, total = 0] = /of (\d+)/.exec(await position.innerText()) ?? [];
    for (let step = 0; step < Number(total);) {
      await press('Next finding');
      await bench.pane.locator('button[aria-label="Next finding"]:not([aria-disabled="true"])').waitFor();
      const [, at = 0] = /^\s*(\d+) of/.exec(await position.innerText()) ?? [];
      texts.push(
        await bench.pane
          .getByRole('button', { name: /^Go to cell/ })
          .evaluate((one) => one.parentElement?.innerText ?? ''),
      );
      step = texts.length > 200 ? Number(total) : Number(at);
    }
    return texts.join('\n');
  };
  const heading = (name: string | RegExp) => bench.pane.getByRole('heading', { name });
  const turnToSheet = (name: string) => bench.page.getByRole('tab', { name, exact: true }).click();
  /** Cells of the sheet in front that have a mark. */
  const marked = async () =>
    Object.entries(await looksOf(bench.page))
      .flatMap(([cell, { fill }]) => (FILLS.has(fill) ? [cell] : []))
      .sort();
  const plantedOn = (sheet: string) =>
    SLIPS.filter((slip) => slip.sheet === sheet)
      .flatMap(({ cells }) => cells)
      .sort();
  /** Amounts of `Awards` by fund and service, as the grid shows them. */
  const awards = async () => {
    await turnToSheet('Awards');
    const looks = await looksOf(bench.page);
    const rows = Object.keys(looks).flatMap((cell) => /^A(\d+)$/.exec(cell)?.[1] ?? []);
    const texts = rows.map((row) => ['A', 'B', 'C'].map((column) => looks[`${column}${row}`]?.text ?? ''));
    return new Map(
      texts.filter(([fund]) => fund !== '').map(([fund, service, amount]) => [`${fund} ${service}`, amount]),
    );
  };

  test('findings in the list and in their cells, one question for each code, awards without a breach, and back', async () => {
    // A money sheet is no return: said without a trouble in the console, and with the way to Money.
    await bench.press('Check this sheet');
    await bench.says(/is not a return, so nothing was checked/);
    await press('Open Money');
    await choose('Check money');
    await view(/^Findings/).click();
    // One card at a time is open: each finding is gone to, and said.
    const told = await tellAll();
    for (const said of [
      'may not pay £40,000 to “Youth Outreach (invented)”',
      'may not pay £18,000 to “Court Support 2018-19 (invented)”',
      'awards £210,000, £10,000 more than the £200,000 it has; it is ringfenced and has no tolerance',
      '£3,500 for “Lunch Club (invented)” is more than the most',
      '“Weymouth CSAS” costs £90,000 and is awarded £54,000, beside confirmed contributions of £54,000: £18,000 too much',
      '£4,800 of “Victims’ services grant” was spent on “Community Hub (invented)”, to which it awards nothing',
      '£200 more than the £3,500 awarded',
      '29 March 2019 is outside the period',
      'a move needs approval',
      'at this rate',
      'stands in E3 already',
      '31/09/2019',
      'CC4410',
      'P-2207',
    ])
      expect(told).toContain(said);
    await bench.shot('60-messy-money-checked');
    expect(await accessibilityTroubles(bench.pane)).toEqual([]);
    for (const sheet of ['Awards', 'Funds', 'Spend']) {
      await turnToSheet(sheet);
      expect([sheet, await marked()]).toEqual([sheet, plantedOn(sheet)]);
      await bench.shot(`61-messy-money-${sheet.toLowerCase()}`);
    }

    await turnToSheet('Funds');
    await bench.press('Next finding');
    await bench.page.getByRole('tab', { name: 'Awards', exact: true, selected: true }).waitFor();
    await bench.waitForSelection('C6');
    await turnToSheet('Spend');

    await press('Answer');
    await heading('2 codes are not known').waitFor();
    await press('Keep answer');
    await bench.says('Choose what the code stands for.');
    await bench.shot('62-messy-money-question');
    await bench.pane.getByRole('combobox', { name: 'Fund' }).selectOption({ label: 'Victims’ services grant' });
    await press('Keep answer');
    await heading('One code is not known').waitFor();
    await bench.pane.getByRole('combobox', { name: 'Service' }).selectOption({ label: 'Youth Outreach (invented)' });
    await press('Keep answer');
    await bench.pane.getByRole('heading', { name: 'Codes you named', level: 1 }).waitFor();
    await press('Back to the funds');
    await view(/^Findings/).waitFor();
    const unknown = new Set(SLIPS.filter(({ rule }) => rule === 'spend-code-unknown').flatMap(({ cells }) => cells));
    expect(await marked()).toEqual(plantedOn('Spend').filter((cell) => !unknown.has(cell)));
    await choose('Check money');
    await bench.says(/^Found /);
    expect(await button('Answer').count()).toBe(0);

    const before = await awards();
    await press('Work out');
    await bench.pane.getByRole('table', { name: 'What Write would change' }).waitFor();
    await bench.says('Court Support 2018-19 (invented) is £18,000 short.');
    await bench.says(/It ended on 31 March 2019; every fund that may pay for it begins on 1 April 2019\./);
    await bench.shot('63-messy-money-allocated');
    expect(await accessibilityTroubles(bench.pane)).toEqual([]);

    await press('What if …');
    await bench.pane.getByRole('combobox', { name: 'Fund' }).selectOption({ label: 'Commissioning fund' });
    await bench.pane.getByRole('textbox', { name: 'Amount in pounds' }).fill('900,000');
    await press('Try it');
    await heading(/^If it were so$/).waitFor();
    await bench.shot('64-messy-money-what-if');
    const tried = bench.pane.getByRole('table', { name: 'What would change if it were so' });
    expect(await tried.innerText()).toMatch(/Community Hub/);
    const short = bench.pane.getByRole('region', { name: 'If it were so: 3 services are short' });
    expect(await short.innerText()).toMatch(/Community Hub.*short/);
    expect(await accessibilityTroubles(bench.pane)).toEqual([]);
    await press('Take back');
    expect(await awards()).toEqual(before);
    await press('Back to the proposal');

    await button(/^Write \d+ awards$/).click();
    await view(/^Proposal 0$/).waitFor();
    const written = await awards();
    expect([written.has('MOJ-VICTIMS YOUTH'), written.has('MOJ-VICTIMS COURT')]).toEqual([false, false]);
    expect([written.get('PPA LUNCH'), written.get('PCC-COMM CSAS')]).toEqual(['£3,000.00', '£36,000.00']);
    await view(/^Findings/).click();
    expect(await tellAll()).not.toMatch(/may not pay|it is ringfenced and has no tolerance|too much\./);
    await bench.shot('65-messy-money-written');

    await press('Undo awards');
    await bench.pane.locator('button[aria-label="Undo awards"][aria-disabled="true"]').waitFor();
    expect(await awards()).toEqual(before);
    expect(await tellAll()).toContain('may not pay £40,000');
    await bench.shot('66-messy-money-undone');

    await bench.press('Remove marks');
    await button('Remove marks').filter({ visible: true }).waitFor({ state: 'detached' });
    expect(await marked()).toEqual([]);
  });
});
