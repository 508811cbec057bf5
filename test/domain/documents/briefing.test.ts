import { stepsOf } from '../../../src/domain/tables/read-escalations';
import type { SheetDocument } from '../../../src/domain/model/sheet-document';
import { briefingOf } from '../../../src/domain/documents/briefing';
import { CASE_QUERY, caseTables, caseVariance, informalStep } from '../../support/review-case';

const FACTS = { office: 'Dorset OPCC', today: '2019-10-20' };

function briefing(told: Parameters<typeof caseTables>[0] = {}): SheetDocument {
  const tables = caseTables(told);
  return briefingOf(caseVariance(tables), stepsOf(tables, 'S1', 'calls'), FACTS);
}

/** Rows as texts; a sentence that runs over several rows reads as one. */
function textOf({ cells }: SheetDocument): string {
  return cells.map(({ value }) => String(value)).join(' ');
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

test('the case from what it is about to what is to be decided, on one sheet of A4', () => {
  const document = briefing({ steps: [LATER_STEP, informalStep('Two posts were empty')] });
  expect(document).toMatchObject({ name: 'Briefing C-004', tables: [], print: { orientation: 'portrait' } });
  const text = textOf(document);
  const order = [
    'Briefing for the Police and Crime Commissioner (PCC)',
    'Dorset OPCC · 20 October 2019 · case C-004',
    'Calls answered of Youth Outreach, provided by Outreach Ltd: 30 in 2019-20 Q2.',
    'Why it matters',
    'The figures Period Value',
    'Same period last year',
    '1 August 2019, informal step. Why: Low. Asked for by 15 August 2019: An explanation. Answer: Two posts were empty.',
    '1 September 2019, formal step. Why: Still low.',
    'No answer is recorded.',
    'What the provider said',
    'What the PCC is asked to decide',
    'What the rules of the ladder recommend Bring it to the PCC.',
  ];
  expect(order.map((part) => text.indexOf(part)).filter((at) => at < 0)).toEqual([]);
  const places = order.map((part) => text.indexOf(part));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(Math.max(...document.cells.map(({ row }) => row))).toBeLessThan(60);
});

test('figures are numbers with their formats; no text is wider than the page', () => {
  const { cells, columns } = briefing();
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const texts = cells.filter(({ value }) => typeof value === 'string');
  expect(texts.every(({ value }) => String(value).length < width)).toBe(true);
  expect(cells.filter(({ value }) => value === 30)).toHaveLength(1);
  expect(cells.find(({ value }) => value === -66.67)?.numberFormat).toBe('+0.0;"−"0.0;0.0');
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
  const document = briefing({ steps: [own, other] });
  expect(textOf(document)).not.toContain('Other reason');
  expect(document.name).toBe('Briefing 2019-C-7-');
  const none = briefing();
  expect(none.name).toBe('Briefing S1 calls');
  expect(textOf(none)).toContain('No step is recorded yet.');
});

test('a long history shows its latest periods, and says that there are more', () => {
  const document = briefing({ figures: [...Array.from({ length: 14 }, () => 90), 30] });
  const text = textOf(document);
  expect(text).toContain('The latest 8 periods; the workbook has more.');
  expect(text).toContain('Lower limit');
  expect(text.match(/Q[1-4] 90/g)).toHaveLength(7);
});
