import { financialYear, monthLines, periodName, quarterLines, writeTable, type AxisLine } from './axes';
import { headedLines, measureLines, ofClients, partLines, titled, twoOf, type Layout } from './lines-of';
import type { RandomReturn } from './random-return';
import { SheetWriter } from './sheet-writer';

const TOP = 2;
const QUARTER = ['Indicator'];

/** Quarters of months, their totals, and all of the year so far. */
function monthsWithTotals(data: RandomReturn): readonly AxisLine[] {
  const months = monthLines(data, 'short');
  const quarters = [0, 1, 2, 3].flatMap((quarter): readonly AxisLine[] => [
    ...months.slice(quarter * 3, quarter * 3 + 3),
    { labels: [`Q${quarter + 1} Total`], months: [quarter * 3, 3] },
  ]);
  return [...quarters, { labels: ['YTD'], months: [0, 12], isToDate: true }];
}

function everything(data: RandomReturn): readonly AxisLine[] {
  return [...measureLines(data), ...data.breakdowns.flatMap((breakdown) => headedLines(breakdown))];
}

/** Measures and categories down the side. */
export const MEASURES_DOWN: readonly Layout[] = [
  {
    name: 'measures down, quarters across',
    turns: true,
    lay: (data, isTurned) => {
      const sheet = titled(data, isTurned);
      writeTable(sheet, data, measureLines(data), quarterLines(), { top: TOP, corner: QUARTER });
      return sheet;
    },
  },
  {
    name: 'months across with totals of quarters and the year to date',
    turns: true,
    lay: (data, isTurned) => {
      const sheet = titled(data, isTurned);
      writeTable(sheet, data, everything(data), monthsWithTotals(data), { top: TOP, corner: ['Measure'] });
      return sheet;
    },
  },
  {
    name: 'breakdowns under headings',
    turns: true,
    lay: (data, isTurned) => {
      const sheet = titled(data, isTurned);
      writeTable(sheet, data, everything(data), quarterLines(), { top: TOP, corner: ['KPI'] });
      return sheet;
    },
  },
  {
    name: 'breakdowns under headings after blank rows',
    lay: (data) => {
      const sheet = titled(data);
      const rows = [
        ...measureLines(data),
        ...data.breakdowns.flatMap((each) => headedLines(each, { isAfterBlank: true, colon: ':' })),
      ];
      writeTable(sheet, data, rows, quarterLines(), { top: TOP, corner: ['Measure'] });
      return sheet;
    },
  },
  {
    name: 'sections with blank rows between them',
    lay: (data) => {
      const sheet = titled(data);
      const rows = [
        { labels: ['Activity'], isHeading: true as const },
        ...measureLines(data),
        { labels: ['Demographics'], isHeading: true as const, isAfterBlank: true },
        ...ofClients(data).flatMap((each, index) => headedLines(each, { isAfterBlank: index > 0 })),
      ];
      writeTable(sheet, data, rows, quarterLines(), { top: TOP, corner: ['Measure'] });
      return sheet;
    },
  },
  {
    name: 'of which',
    lay: (data) => {
      const sheet = titled(data);
      const [clients, ...others] = measureLines(data);
      const [first] = twoOf(data);
      const parts = partLines(first).map((row) => ({
        ...row,
        labels: row.labels.map((text) => `of which ${text ?? ''}`),
      }));
      writeTable(sheet, data, [...(clients ? [clients] : []), ...parts, ...others], quarterLines(), {
        top: TOP,
        corner: QUARTER,
      });
      return sheet;
    },
  },
  {
    name: 'parts indented by spaces under the measure',
    lay: (data) => {
      const sheet = titled(data);
      const [clients, ...others] = measureLines(data);
      const [first] = twoOf(data);
      const parts = partLines(first).map((row) => ({ ...row, labels: row.labels.map((text) => `    ${text ?? ''}`) }));
      writeTable(sheet, data, [...(clients ? [clients] : []), ...parts, ...others], quarterLines(), { top: TOP });
      return sheet;
    },
  },
  ...(['once', 'always', 'merged'] as const).map((stubs): Layout => ({
    name: `block and category columns, the block ${stubs}`,
    turns: true,
    lay: (data, isTurned) => {
      const sheet = titled(data, isTurned);
      const rows = data.breakdowns.flatMap((each) => partLines(each, [each.heading]));
      writeTable(sheet, data, rows, quarterLines(), { top: TOP, corner: ['Breakdown', 'Category'], stubs });
      return sheet;
    },
  })),
  {
    name: 'the corner names the list',
    turns: true,
    lay: (data, isTurned) => {
      const sheet = titled(data, isTurned);
      let top = TOP;
      for (const each of data.breakdowns)
        top = writeTable(sheet, data, partLines(each), quarterLines(), { top, corner: [each.heading] }) + 1;
      return sheet;
    },
  },
  {
    name: 'the year over its quarters',
    turns: true,
    lay: (data, isTurned) => {
      const sheet = new SheetWriter(isTurned).put(0, 0, 'Performance return');
      writeTable(sheet, data, everything(data), quarterLines([financialYear(data)]), { top: TOP, corner: QUARTER });
      return sheet;
    },
  },
  {
    name: 'target, actual and RAG under each quarter',
    lay: (data) => {
      const sheet = titled(data);
      const columns = quarterLines().flatMap(({ labels, months }): readonly AxisLine[] => [
        { labels: [...labels, 'Target'], figure: 'target', ...(months && { months }) },
        { labels: [...labels, 'Actual'], ...(months && { months }) },
        { labels: [...labels, 'RAG'], words: ['Green', 'Amber', 'Red'] },
      ]);
      writeTable(sheet, data, everything(data), columns, { top: TOP, corner: QUARTER, heads: 'merged' });
      return sheet;
    },
  },
  {
    name: 'a target beside the quarters',
    lay: (data) => {
      const sheet = titled(data);
      const columns: readonly AxisLine[] = [
        { labels: ['Annual target'], figure: 'target', hasNoPeriod: true },
        ...quarterLines(),
        { labels: ['Comments'], words: ['As expected', 'Staff left in the period', 'More than last year'] },
      ];
      writeTable(sheet, data, everything(data), columns, { top: TOP, corner: QUARTER });
      return sheet;
    },
  },
  {
    name: 'this quarter and last quarter',
    lay: (data) => {
      const sheet = titled(data);
      const columns: readonly AxisLine[] = [
        { labels: ['This quarter'] },
        { labels: ['Last quarter'], figure: 'previous' },
      ];
      writeTable(sheet, data, everything(data), columns, { top: TOP, corner: QUARTER });
      return sheet;
    },
  },
  {
    name: 'number and %',
    lay: (data) => {
      const sheet = titled(data);
      const columns: readonly AxisLine[] = [{ labels: ['Number'] }, { labels: ['%'], figure: 'percent' }];
      writeTable(
        sheet,
        data,
        data.breakdowns.flatMap((each) => headedLines(each)),
        columns,
        { top: TOP },
      );
      return sheet;
    },
  },
  {
    name: 'number and % under each quarter',
    lay: (data) => {
      const sheet = titled(data);
      const columns = quarterLines().flatMap(({ labels, months }): readonly AxisLine[] => [
        { labels: [...labels, 'No.'], ...(months && { months }) },
        { labels: [...labels, '%'], figure: 'percent', ...(months && { months }) },
      ]);
      writeTable(
        sheet,
        data,
        data.breakdowns.flatMap((each) => headedLines(each)),
        columns,
        { top: TOP, heads: 'merged' },
      );
      return sheet;
    },
  },
  {
    name: 'a column of numbers at the left and one of comments at the right',
    lay: (data) => {
      const sheet = titled(data);
      const columns = [
        ...quarterLines(),
        { labels: ['Comments'], words: [null as unknown as string, 'See the note below', 'Fewer staff'] },
      ];
      const rows = measureLines(data);
      writeTable(sheet, data, rows, columns, { top: TOP, left: 1, corner: ['Measure'] });
      sheet.put(TOP, 0, 'Ref');
      rows.forEach((_, index) => sheet.put(TOP + 1 + index, 0, index + 1));
      return sheet;
    },
  },
  {
    name: 'numbered labels',
    lay: (data) => {
      const sheet = titled(data);
      const rows = measureLines(data).map((row, index) => ({
        ...row,
        labels: row.labels.map((text) => `${index % 2 === 0 ? `${index + 1}.` : `KPI ${index + 1}:`} ${text ?? ''}`),
      }));
      writeTable(sheet, data, rows, quarterLines(), { top: TOP, corner: ['Indicator'] });
      return sheet;
    },
  },
  {
    name: 'rows of context above and notes below',
    lay: (data) => {
      const sheet = titled(data)
        .put(1, 0, 'Provider:')
        .put(1, 1, 'Harbour Support')
        .put(2, 0, 'Completed by')
        .put(2, 1, 'A. Manager');
      const end = writeTable(sheet, data, everything(data), quarterLines(), { top: 4, corner: ['Measure'] });
      sheet
        .put(end + 1, 0, 'Note: figures for the last quarter are provisional.')
        .put(end + 2, 0, 'Source: case management system');
      return sheet;
    },
  },
  {
    name: 'the list before every part',
    lay: (data) => {
      const sheet = titled(data);
      const rows = [
        ...measureLines(data),
        ...data.breakdowns.flatMap((each) =>
          partLines(each).map((row) => ({ ...row, labels: [`${each.heading}: ${row.labels[0] ?? ''}`] })),
        ),
      ];
      writeTable(sheet, data, rows, quarterLines(), { top: TOP, corner: QUARTER });
      return sheet;
    },
  },
  {
    name: 'a total under each breakdown',
    lay: (data) => {
      const sheet = titled(data);
      const rows = ofClients(data).flatMap((each): readonly AxisLine[] => {
        const whole = data.measures.find(({ measure }) => measure === 'beneficiaries');
        return [...headedLines(each), { labels: ['Total'], ...(whole && { line: whole }) }];
      });
      writeTable(sheet, data, rows, quarterLines(), { top: TOP, corner: QUARTER });
      return sheet;
    },
  },
  {
    name: 'one quarter, the period as the head',
    lay: (data) => {
      const sheet = new SheetWriter().put(0, 0, 'Return');
      const [start, count] = [data.quarter * 3, 3] as const;
      const name = periodName(data, [start, count]) ?? '';
      writeTable(sheet, data, everything(data), [{ labels: [name], months: [start, count] }], {
        top: TOP,
        corner: ['Measure'],
      });
      return sheet;
    },
  },
];
