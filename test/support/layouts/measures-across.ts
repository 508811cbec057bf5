import { monthLines, quarterLines, writeTable, type AxisLine, type Repeat } from './axes';
import { measureLines, ofClients, partLines, titled, twoOf, type Layout } from './lines-of';
import type { RandomReturn } from './random-return';

function grouped(data: RandomReturn): readonly AxisLine[] {
  return [...measureLines(data, ['Activity']), ...data.breakdowns.flatMap((each) => partLines(each, [each.heading]))];
}

function withTotals(lines: readonly AxisLine[], data: RandomReturn): readonly AxisLine[] {
  const whole = data.measures.find(({ measure }) => measure === 'beneficiaries');
  return [...lines, { labels: ['Total'], ...(whole && { line: whole }) }];
}

/** Without their own line: the total of the other axis. */
const TOTAL: AxisLine = { labels: ['Total'] };

/** Measures and categories across, or categories on both axes. */
export const MEASURES_ACROSS: readonly Layout[] = [
  {
    name: 'quarters down, measures across',
    lay: (data) => {
      const sheet = titled(data);
      writeTable(sheet, data, quarterLines(), measureLines(data), { top: 2, corner: ['Quarter'] });
      return sheet;
    },
  },
  {
    name: 'months down, measures and parts across without groups',
    lay: (data) => {
      const sheet = titled(data);
      const [first] = twoOf(data);
      writeTable(sheet, data, monthLines(data), [...measureLines(data), ...partLines(first)], {
        top: 2,
        corner: ['Month'],
      });
      return sheet;
    },
  },
  ...(['once', 'merged', 'always'] as const).map((heads: Repeat): Layout => ({
    name: `quarters down, groups over categories, the group ${heads}`,
    turns: true,
    lay: (data, isTurned) => {
      const sheet = titled(data, isTurned);
      writeTable(sheet, data, quarterLines(), grouped(data), { top: 2, corner: ['Quarter'], heads });
      return sheet;
    },
  })),
  {
    name: 'crosstab with totals, the corner names the list',
    lay: (data) => {
      const sheet = titled(data);
      const [first, second] = twoOf(data);
      const rows = [...partLines(first), TOTAL];
      writeTable(sheet, data, rows, withTotals(partLines(second), data), { top: 2, corner: [first.heading] });
      return sheet;
    },
  },
  {
    name: 'crosstab, a banner over the columns',
    lay: (data) => {
      const sheet = titled(data);
      const [first, second] = twoOf(data);
      writeTable(sheet, data, partLines(first), partLines(second, [second.heading]), {
        top: 2,
        corner: [first.heading],
        heads: 'merged',
      });
      return sheet;
    },
  },
  {
    name: 'crosstab without totals, neither list named',
    lay: (data) => {
      const sheet = titled(data);
      const [first, second] = twoOf(data);
      writeTable(sheet, data, partLines(first), partLines(second), { top: 2 });
      return sheet;
    },
  },
  {
    name: 'crosstab of categories and quarters in two head rows',
    lay: (data) => {
      const sheet = titled(data);
      const [first, second] = twoOf(data);
      const columns = quarterLines().flatMap(({ labels, months }) =>
        partLines(second, labels).map((line) => ({ ...line, ...(months && { months }) })),
      );
      writeTable(sheet, data, partLines(first), columns, { top: 2, corner: [first.heading], heads: 'merged' });
      return sheet;
    },
  },
  {
    name: 'districts down, measures across',
    turns: true,
    lay: (data, isTurned) => {
      const sheet = titled(data, isTurned);
      const rows = data.places.map((place) => ({ labels: [place], place }));
      writeTable(sheet, data, rows, measureLines(data), { top: 2, corner: ['District'] });
      return sheet;
    },
  },
  {
    name: 'districts down, categories across under a banner',
    lay: (data) => {
      const sheet = titled(data);
      const rows = [...data.places.map((place) => ({ labels: [place], place })), TOTAL];
      const columns = ofClients(data).flatMap((each) => partLines(each, [each.heading]));
      writeTable(sheet, data, rows, columns, { top: 2, corner: ['Local authority'], heads: 'merged' });
      return sheet;
    },
  },
  {
    name: 'districts down, quarters across under measures',
    lay: (data) => {
      const sheet = titled(data);
      const rows = data.places.map((place) => ({ labels: [place], place }));
      const columns = measureLines(data).flatMap(({ labels, line }) =>
        quarterLines(labels).map((each) => ({ ...each, ...(line && { line }) })),
      );
      writeTable(sheet, data, rows, columns, { top: 2, corner: ['Area'], heads: 'merged' });
      return sheet;
    },
  },
  {
    name: 'services down, measures across',
    turns: true,
    lay: (data, isTurned) => {
      const sheet = titled(data, isTurned);
      const rows = data.services.map((service) => ({ labels: [service], service }));
      writeTable(sheet, data, rows, measureLines(data), { top: 2, corner: ['Service'] });
      return sheet;
    },
  },
];
