import { IGNORED_KEY } from '../../../src/domain/model/setting-keys';
import { startBench, BUSY_TEXT, type SessionBench } from '../../support/session-bench';
import { buildWorkbook, type SheetDraft } from '../../support/workbooks';

const RETURN: SheetDraft = {
  name: 'Q1',
  rows: [
    ['Period', '2019-20 Q1'],
    [],
    ['Case ref', 'Gender', 'Age', 'Ethnicity', 'Referral source', 'Referral date'],
    ['C1', 'Female', 34, 'Irish', 'Police', 43570],
    ['C2', 'Male ', 40, 'Irish', 'Self', 43571],
    ['C3', 'Female', 51, 'Indian', 'Police', 43572],
    ['C3', 'Female', 51, 'Indian', 'Police', 43572],
    ['C4', 'Female', 51, 'TBC', 'Police', 43572],
  ],
};
const GOOD = 'Twins, referred together by their school.';

async function checked(): Promise<SessionBench> {
  const bench = startBench(buildWorkbook(RETURN));
  await bench.session.check('all');
  return bench;
}

const QUERY = 'record-duplicated';
const ADVICE = 'stray-spaces';

const open = (bench: SessionBench): readonly string[] => bench.state().report!.findings.map(({ rule }) => rule);
const explanations = (bench: SessionBench): readonly unknown[][] => {
  const table = bench.workbook.sheetNamed('Explanations')?.tables[0];
  return table
    ? bench.workbook
        .sheetNamed('Explanations')!
        .values(table.area)
        .map((row) => [...row])
    : [];
};

describe('explaining a query', () => {
  test('writes it into Explanations, and takes the query off list, counts and cells', async () => {
    const bench = await checked();
    const { key } = bench.finding(QUERY);
    const { queries } = bench.state().report!.summary;
    expect(bench.marked('Q1')).toContain('A7');
    await bench.session.explain(key, ` ${GOOD} `, ' Jo Smith ');
    expect(bench.state()).toMatchObject({ by: 'Jo Smith', activity: 'idle', notice: { kind: 'success' } });
    expect(open(bench)).not.toContain(QUERY);
    expect(bench.state().report).toMatchObject({
      summary: { queries: queries - 1 },
      answered: [{ finding: { key }, answer: { kind: 'explained', text: GOOD, by: 'Jo Smith', date: '2019-07-24' } }],
    });
    expect(bench.marked('Q1')).not.toContain('A7');
    expect(explanations(bench)).toEqual([
      ['Query', 'Sheet', 'Explanation', 'By', 'Date', 'Accepted'],
      [key, 'Q1', GOOD, 'Jo Smith', 43670, null],
    ]);
  });

  test('survives another check, another session, sorted and inserted rows', async () => {
    const bench = await checked();
    const { key } = bench.finding(QUERY);
    await bench.session.explain(key, GOOD, 'Jo');
    bench.type('Q1', 'A4', [
      ['C3', 'Female', 51, 'Indian', 'Police', 43572],
      ['C1', 'Female', 34, 'Irish', 'Police', 43570],
      ['C3', 'Female', 51, 'Indian', 'Police', 43572],
      ['C9', 'Male', 20, 'Irish', 'Self', 43571],
    ]);
    const again = startBench(bench.workbook);
    await again.session.check('all');
    expect(open(again)).not.toContain(QUERY);
    expect(again.state().report?.answered.map(({ finding }) => finding.key)).toEqual([key]);
    expect(again.state().report?.commissioningTables).toEqual([]);
    expect(again.state().report?.returns.map(({ sheet }) => sheet)).toEqual(['Q1']);
  });

  test('again replaces the text, and what was accepted is to be accepted anew', async () => {
    const bench = await checked();
    const { key } = bench.finding(QUERY);
    await bench.session.explain(key, GOOD, 'Jo');
    const sheet = bench.workbook.sheetNamed('Explanations')!;
    bench.type('Explanations', 'F2', [['Yes']]);
    await bench.settle();
    expect(bench.state().report?.answered[0]?.answer).toMatchObject({ isAccepted: true });
    await bench.session.explain(key, `${GOOD} See letter of May.`, 'Sam');
    expect(sheet.value(1, 2)).toBe(`${GOOD} See letter of May.`);
    expect(sheet.value(1, 5)).toBeNull();
    expect(explanations(bench)).toHaveLength(2);
  });

  test.each([
    ['n/a', /keeps the place of a reason/],
    ['This is correct', /not why/],
    ['', /nothing is written/i],
    ['Sickness', /too short/],
  ])('refuses “%s”, says what is missing and writes nothing', async (text, message) => {
    const bench = await checked();
    await bench.session.explain(bench.finding(QUERY).key, text, 'Jo');
    expect(bench.state().notice?.message).toMatch(message);
    expect(bench.state().notice?.message).toMatch(/Say what happened/);
    expect(open(bench)).toContain(QUERY);
    expect(explanations(bench)).toEqual([]);
  });

  test('refuses personal data without repeating it, and writes nothing', async () => {
    const bench = await checked();
    await bench.session.explain(bench.finding(QUERY).key, `${GOOD} Ask jo.smith@example.org.`, 'Jo');
    expect(bench.state().notice?.message).toBe(
      '“…” holds an e-mail address. Say why without naming or identifying anybody.',
    );
    expect(open(bench)).toContain(QUERY);
    expect(explanations(bench)).toEqual([]);
  });

  test('refuses to explain without a name, an error, or what is not in the list', async () => {
    const bench = await checked();
    await bench.session.explain(bench.finding(QUERY).key, GOOD, ' ');
    expect(bench.state().notice?.message).toMatch(/your name/);
    await bench.session.explain(bench.finding('placeholder-text').key, GOOD, 'Jo');
    expect(bench.state().notice?.message).toMatch(/has to be mended/);
    await bench.session.explain('gone', GOOD, 'Jo');
    expect(bench.state().notice?.message).toMatch(/not in the list any more/);
    expect(explanations(bench)).toEqual([]);
  });

  test('when the table cannot be written nothing has changed', async () => {
    const bench = await checked();
    const { report } = bench.state();
    bench.fail('changeRows');
    await bench.session.explain(bench.finding(QUERY).key, GOOD, 'Jo');
    expect(bench.state()).toMatchObject({ activity: 'idle', notice: { kind: 'error', message: BUSY_TEXT } });
    expect(bench.state().report).toBe(report);
  });

  test('when the marks cannot be renewed it is kept all the same, and the notice says both', async () => {
    const bench = await checked();
    bench.fail('applyMarks');
    await bench.session.explain(bench.finding(QUERY).key, GOOD, 'Jo');
    expect(open(bench)).not.toContain(QUERY);
    expect(bench.state().notice).toMatchObject({ kind: 'warning' });
    expect(bench.state().notice?.message).toMatch(/is written .* could not be renewed. Excel is busy/);
  });

  test('taken back, the query is open again and its row gone', async () => {
    const bench = await checked();
    const { key } = bench.finding(QUERY);
    await bench.session.explain(key, GOOD, 'Jo');
    await bench.session.restore(key);
    expect(open(bench)).toContain(QUERY);
    expect(bench.marked('Q1')).toContain('A7');
    expect(explanations(bench).slice(1)).toEqual([[null, null, null, null, null, null]]);
    await bench.session.restore(key);
    expect(bench.state().notice?.message).toMatch(/not in the list any more/);
  });

  test('a text thinned out on the sheet itself opens the query again and is told at its row', async () => {
    const bench = await checked();
    await bench.session.explain(bench.finding(QUERY).key, GOOD, 'Jo');
    bench.type('Explanations', 'C2', [['n/a']]);
    await bench.settle();
    expect(open(bench)).toEqual(expect.arrayContaining([QUERY, 'explanation-too-thin']));
    expect(bench.finding('explanation-too-thin').sheet).toBe('Explanations');
    expect(bench.marked('Explanations')).toContain('C2');
    bench.type('Explanations', 'C2', [[GOOD]]);
    await bench.settle();
    expect(open(bench)).not.toContain(QUERY);
    expect(open(bench)).not.toContain('explanation-too-thin');
    expect(bench.marked('Explanations')).toEqual([]);
  });
});

describe('setting advice aside', () => {
  test('takes it off list and cells; it is kept in the workbook, listed, and can be restored', async () => {
    const bench = await checked();
    const { key } = bench.finding(ADVICE);
    await bench.session.ignore(key, ' Our system adds it ');
    expect(open(bench)).not.toContain(ADVICE);
    expect(bench.marked('Q1')).not.toContain('B5');
    expect(bench.state().report?.answered).toMatchObject([
      { finding: { key }, answer: { kind: 'ignored', reason: 'Our system adds it' } },
    ]);
    const again = startBench(bench.workbook);
    await again.session.check('all');
    expect(open(again)).not.toContain(ADVICE);
    await again.session.restore(key);
    expect(open(again)).toContain(ADVICE);
    expect(bench.workbook.settings.has('ringfence.ignored')).toBe(false);
  });

  test('needs a reason, and is not for queries or errors', async () => {
    const bench = await checked();
    await bench.session.ignore(bench.finding(ADVICE).key, '  ');
    expect(bench.state().notice?.message).toMatch(/^Write why/);
    await bench.session.ignore(bench.finding(ADVICE).key, 'x');
    expect(bench.state().notice?.message).toMatch(/“x” keeps the place of a reason.*Write why/);
    await bench.session.ignore(bench.finding(ADVICE).key, 'Ask jo.smith@example.org');
    expect(bench.state().notice?.message).toMatch(/^“…” holds an e-mail address/);
    await bench.session.ignore(bench.finding(QUERY).key, 'We know');
    expect(bench.state().notice?.message).toMatch(/cannot be set aside/);
    await bench.session.ignore('gone', 'We know');
    expect(bench.state().notice?.message).toMatch(/not in the list any more/);
    expect(bench.workbook.settings.has('ringfence.ignored')).toBe(false);
  });

  test('when it cannot be kept, or taken back, nothing has changed', async () => {
    const bench = await checked();
    const { key } = bench.finding(ADVICE);
    bench.fail('writeSetting');
    await bench.session.ignore(key, 'Our system adds it');
    expect(open(bench)).toContain(ADVICE);
    expect(bench.state().notice).toEqual({ kind: 'error', message: BUSY_TEXT });
    await bench.session.ignore(key, 'Our system adds it');
    bench.fail('writeSetting');
    await bench.session.restore(key);
    expect(open(bench)).not.toContain(ADVICE);
  });

  test('what somebody else keeps under our key is passed over', async () => {
    const workbook = buildWorkbook(RETURN);
    workbook.setSetting('ringfence.ignored', '{"version":9}');
    const bench = startBench(workbook);
    await bench.session.check('all');
    expect(open(bench)).toContain(ADVICE);
  });
});

describe('several at once', () => {
  const TWICE: SheetDraft = { ...RETURN, name: 'Q2' };

  async function bothChecked(): Promise<SessionBench> {
    const bench = startBench(buildWorkbook(RETURN, TWICE));
    await bench.session.check('all');
    return bench;
  }

  const keysOf = (bench: SessionBench, rule: string): readonly string[] =>
    bench.state().report!.findings.flatMap((one) => (one.rule === rule ? [one.key] : []));

  test('one text explains all of them in one write, undone as one step', async () => {
    const bench = await bothChecked();
    const keys = keysOf(bench, QUERY);
    expect(keys).toHaveLength(2);
    bench.calls.length = 0;
    await bench.session.explain(keys, GOOD, 'Jo');
    expect(bench.calls.filter((call) => call === 'changeRows')).toHaveLength(1);
    expect(bench.state().notice).toEqual({
      kind: 'success',
      message: 'The explanation of 2 queries is written into the sheet Explanations.',
    });
    expect(explanations(bench).slice(1)).toEqual([
      [keys[0], 'Q1', GOOD, 'Jo', 43670, null],
      [keys[1], 'Q2', GOOD, 'Jo', 43670, null],
    ]);
    expect(keysOf(bench, QUERY)).toEqual([]);
    expect(bench.state().undos.map(({ label }) => label)).toEqual(['Explained 2 queries, one text']);
    await bench.session.undo();
    expect(keysOf(bench, QUERY)).toEqual(keys);
    expect(explanations(bench)).toEqual([]);
  });

  test('one reason sets all of them aside, undone as one step', async () => {
    const bench = await bothChecked();
    const keys = keysOf(bench, ADVICE);
    await bench.session.ignore([...keys, keys[0]!], 'As sent');
    expect(bench.state().notice?.message).toBe('2 pieces of advice are set aside.');
    expect(keysOf(bench, ADVICE)).toEqual([]);
    await bench.session.undo();
    expect(keysOf(bench, ADVICE)).toEqual(keys);
    expect(bench.state().report!.answered).toEqual([]);
  });

  test.each([
    [
      'one that is gone',
      (bench: SessionBench) => [...keysOf(bench, QUERY), 'no such finding'],
      /not in the list any more/,
    ],
    [
      'one that has to be mended',
      (bench: SessionBench) => [...keysOf(bench, QUERY), bench.finding('placeholder-text').key],
      /mended|advice/i,
    ],
    ['none at all', () => [], /not in the list any more/],
  ])('with %s among them nothing is written', async (_name, keys, message) => {
    const bench = await bothChecked();
    bench.calls.length = 0;
    await bench.session.explain(keys(bench), GOOD, 'Jo');
    expect(bench.state().notice?.message).toMatch(message);
    expect(bench.calls).toEqual([]);
    expect(bench.state().undos).toEqual([]);
  });
});

describe('answers kept under keys of the time when these held what somebody typed', () => {
  const TYPED = 'Polise';
  const withTypo = (): SheetDraft => ({
    ...RETURN,
    rows: (RETURN.rows ?? []).map((row, index) => (index === 3 ? [...row.slice(0, 4), TYPED, ...row.slice(5)] : row)),
  });

  /** A check that has found the typo, and the key that it had. */
  async function checkedTypo(): Promise<{
    readonly bench: SessionBench;
    readonly key: string;
    readonly former: string;
  }> {
    const bench = startBench(buildWorkbook(withTypo()));
    await bench.session.check('all');
    const { key } = bench.finding('code-unknown');
    expect(key).not.toContain(TYPED);
    return { bench, key, former: key.replace(/~.{3}/, TYPED) };
  }

  const ignoredIn = (bench: SessionBench): Promise<unknown> => bench.port.readSetting(IGNORED_KEY);

  test('a reason counts, and goes under the key of today when another is given', async () => {
    const { bench, key, former } = await checkedTypo();
    await bench.port.writeSetting(IGNORED_KEY, { version: 1, entries: [[former, 'Name of our own list']] });
    const again = startBench(bench.workbook);
    await again.session.check('all');
    expect(again.state().report?.answered.map(({ finding }) => finding.key)).toEqual([key]);
    await again.session.ignore(again.finding(ADVICE).key, 'Our system adds it');
    expect(JSON.stringify(await ignoredIn(again))).not.toContain(TYPED);
    expect(
      again
        .state()
        .report?.answered.map(({ finding }) => finding.rule)
        .sort(),
    ).toEqual(['code-unknown', ADVICE]);
    await again.session.restore(key);
    expect(open(again)).toContain('code-unknown');
  });

  test('an explanation counts; a new one replaces its row, and taking it back takes the row out', async () => {
    const { bench, key, former } = await checkedTypo();
    await bench.session.explain(bench.finding(QUERY).key, GOOD, 'Jo');
    bench.type('Explanations', 'A2', [[former]]);
    const again = startBench(bench.workbook);
    await again.session.check('all');
    expect(again.state().report?.answered.map(({ finding }) => finding.key)).toEqual([key]);
    await again.session.explain(bench.finding(QUERY).key, GOOD, 'Jo');
    await again.session.restore(key);
    expect(JSON.stringify(explanations(again))).not.toContain(TYPED);
    expect(open(again)).toContain('code-unknown');
  });
});
