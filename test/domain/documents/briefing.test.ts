import { stepsOf } from '../../../src/domain/tables/read-escalations';
import type { SheetDocument } from '../../../src/domain/model/sheet-document';
import { briefingOf } from '../../../src/domain/documents/briefing';
import { CASE_QUERY, caseTables, caseVariance, informalStep } from '../../support/review-case';

const FACTS = { office: 'Dorset OPCC', today: '2019-10-20' };

function briefing(told: Parameters<typeof caseTables>[0] = {}): readonly SheetDocument[] {
  const tables = caseTables(told);
  return briefingOf(caseVariance(tables), stepsOf(tables, 'S1', 'calls'), FACTS);
}

/** Paragraph after paragraph. */
function textOf([text]: readonly SheetDocument[]): string {
  return (text?.cells ?? []).map(({ value }) => String(value)).join(' ');
}

/** The table on the sheet of this name, its headings first. */
function tableOn(documents: readonly SheetDocument[], sheet: string): readonly (readonly unknown[])[] {
  const table = documents.find(({ name }) => name === sheet)?.tables[0];
  return table ? [table.headers, ...table.rows] : [];
}

const LATER_STEP = [
  'C-004',
  '2019-09-01',
  'S1',
  'calls',
  'Formal',
  'Still low',
  'In writing',
  '2019-09-29',
  'B. Other',
  null,
  null,
];

test('the case from what it is about to what is to be decided, on one page of A4, its figures behind it', () => {
  const documents = briefing({ steps: [LATER_STEP, informalStep('Two posts were empty')] });
  expect(documents.map(({ name }) => name)).toEqual(['Briefing C-004', 'Figures C-004', 'Compared C-004']);
  expect(documents[0]).toMatchObject({ tables: [], print: { orientation: 'portrait', pageBreaks: [] } });
  const text = textOf(documents);
  const order = [
    'Briefing for the Police and Crime Commissioner (PCC)',
    'Dorset OPCC · 20 October 2019 · case C-004',
    'Calls answered of Youth Outreach, provided by Outreach Ltd: 30 in 2019-20 Q2.',
    'Why it matters',
    '1 August 2019, informal step. Why: Low. Asked for by 15 August 2019: An explanation. Answer: Two posts were empty.',
    '1 September 2019, formal step. Why: Still low.',
    'No answer is recorded.',
    'What the provider said',
    'What the PCC is asked to decide',
    'Decision: Decided by, and date:',
    'What the rules of the ladder recommend Bring it to the PCC.',
    'Evidence: the sheets behind this one',
  ];
  expect(order.map((part) => text.indexOf(part)).filter((at) => at < 0)).toEqual([]);
  const places = order.map((part) => text.indexOf(part));
  expect(places).toEqual([...places].sort((one, other) => one - other));
});

test('each section is a heading with paragraphs, what is to be filled in has room', () => {
  const [text] = briefing();
  const looks = text!.cells.map(({ look }) => look);
  expect(looks.slice(0, 4)).toEqual(['text-title', 'text-remark', 'text-heading', 'text-figure']);
  looks.forEach((look, row) => {
    if (look === 'text-heading') expect(looks[row + 1]).not.toBe('text-heading');
    if (look === 'text-own') expect(text!.rowHeights?.get(row)).toBeGreaterThan(30);
  });
});

test('figures are numbers with their formats, of every period', () => {
  const documents = briefing();
  expect(tableOn(documents, 'Figures S1 calls')).toEqual([
    ['Period', 'Value', 'Target'],
    ...[88, 95, 91, 90, 30].map((value) => [expect.any(String) as string, value, 90]),
  ]);
  const compared = tableOn(documents, 'Compared S1 calls');
  expect(compared[0]).toEqual(['Compared with', 'That is', 'Change', 'Change %', 'By chance alone']);
  expect(compared.map(([of]) => of)).toContain('Same period last year');
  expect(compared.flat()).toContain(-66.67);
  const [, , change, percent] = documents[2]!.columns;
  expect([change?.numberFormat, percent?.numberFormat]).toEqual(['+#,##0;"−"#,##0;#,##0', '+0.0;"−"0.0;0.0']);
});

test('nobody is named, and a text that identifies somebody is not repeated', () => {
  const said = [CASE_QUERY, 'History', 'Ring Jo on 07700 900123', 'Jo Smith', '2019-10-10', null];
  const text = textOf(briefing({ steps: [informalStep('Write to jo.smith@example.org')], explanations: [said] }));
  expect(text).not.toMatch(/07700|jo\.smith|Jo Smith|A\. Person/);
  expect(text.match(/holds personal data and is not repeated here/g)).toHaveLength(2);
});

test('an explanation with what became of it, and what the agreement of a high-risk service lacks', () => {
  const said = [CASE_QUERY, 'History', 'Two posts were empty: 55 fewer calls', 'A', '2019-10-10', 'No'];
  const text = textOf(briefing({ explanations: [said], risk: 'High', frequency: 'Yearly' }));
  expect(text).toContain('Returned, 10 October 2019: Two posts were empty: 55 fewer calls');
  expect(text).toMatch(/does not cover staffing, costs, policies and procedures\. It does not report every quarter\./);
  expect(text).toContain('D. Require what is missing: staffing, costs, policies, procedures and quarterly figures;');
  expect(textOf(briefing())).toContain('its agreement was not looked at');
});

test('steps of other services and KPIs are no part of it; a name Excel would refuse is mended', () => {
  const other = ['A/1', '2019-08-01', 'S2', 'calls', 'Informal', 'Other reason', 'x', null, 'A', null, null];
  const own = ['2019/C:[7]*?', ...informalStep().slice(1)];
  const documents = briefing({ steps: [own, other] });
  expect(textOf(documents)).not.toContain('Other reason');
  expect(documents[0]?.name).toBe('Briefing 2019-C-7-');
  const none = briefing();
  expect(none[0]?.name).toBe('Briefing S1 calls');
  expect(textOf(none)).toContain('No step is recorded yet.');
});

test('with enough periods the table has what chance alone gives, and a mark where it cannot be said', () => {
  const documents = briefing({ figures: [...Array.from({ length: 14 }, (_, index) => 88 + (index % 5)), 30] });
  const table = tableOn(documents, 'Figures S1 calls');
  expect(table[0]).toEqual(['Period', 'Value', 'Expected', 'Lower limit', 'Upper limit', 'Target']);
  expect(table).toHaveLength(16);
  for (const [, , ...limits] of table.slice(1)) {
    const isKnown = limits.every((limit) => Number.isInteger(limit));
    expect(isKnown || limits.slice(0, 3).every((limit) => limit === '[x]')).toBe(true);
  }
  expect(documents[1]!.cells[1]?.value).toContain('[x]');
});

const YEARS = [...Array.from({ length: 14 }, (_, index) => 88 + (index % 5)), 30];

test('with enough periods the figure is drawn in its cell, on one page, from the sheet behind', () => {
  const documents = briefing({ figures: YEARS });
  const [text, figures] = documents;
  const [chart, ...others] = text!.charts ?? [];
  expect(others).toEqual([]);
  expect(text!.print.pageBreaks).toEqual([]);
  const cell = text!.cells[chart!.place.row];
  expect(cell).toMatchObject({
    look: 'text-figure',
    value: expect.stringMatching(/^Figure 1\. Calls answered/) as string,
  });
  expect(chart).toMatchObject({ name: 'Figure 1. Calls answered', kind: 'line' });
  expect(chart!.alternativeText).toContain(String(cell?.value));
  for (const value of YEARS) expect(chart!.alternativeText).toContain(` ${value}`);
  const [table] = figures!.tables;
  for (const { name, values } of chart!.series) {
    expect(values).toMatchObject({ sheet: figures!.name, area: { bottom: table!.top + table!.rows.length } });
    expect(table!.headers[values.area.left]).toBe(name === 'Calls answered' ? 'Value' : name);
    // Every cell that it reads is a number: Excel would draw a text as 0.
    for (let row = values.area.top; row <= values.area.bottom; row++)
      expect(typeof table!.rows[row - table!.top - 1]?.[values.area.left]).toBe('number');
  }
  const latest = chart!.series.at(-1)?.points?.at(-1);
  expect(latest).toMatchObject({ at: YEARS.length - 1, marker: { shape: 'diamond' }, label: { isBold: true } });
});

test('a period that was not reported is a gap in the table and in the chart', () => {
  const tables = caseTables({ figures: YEARS }).map((table) =>
    table.name === 'History' ? { ...table, rows: table.rows.filter((_, index) => index !== 3) } : table,
  );
  const [text, figures] = briefingOf(caseVariance(tables), [], FACTS);
  const [table] = figures!.tables;
  expect(table!.rows).toHaveLength(YEARS.length);
  expect(table!.rows[3]?.slice(0, 2)).toEqual([expect.stringMatching(/Q\d$/), null]);
  expect(figures!.cells.map(({ value }) => value)).toContain('Empty cells: this period was not reported.');
  expect(text!.charts?.[0]?.alternativeText).toContain('not reported');
});

test('a line of a few periods would show a course that is none: there is no chart', () => {
  expect(briefing()[0]?.charts).toBeUndefined();
});
