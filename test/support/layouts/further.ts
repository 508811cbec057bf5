import { financialYear, monthLines, periodName, quarterLines, writeTable, type AxisLine } from './axes';
import { headedLines, measureLines, ofClients, partLines, titled, type Layout } from './lines-of';
import { SheetWriter } from './sheet-writer';

/** Layouts written after the reader: what it got right of them at first go was written down, and then it was mended. */
export const FURTHER: readonly Layout[] = [
  {
    name: 'quarters down under each measure as the outer label',
    lay: (data) => {
      const sheet = titled(data);
      const rows = measureLines(data).flatMap(({ labels, line }) =>
        quarterLines(labels).map((each) => ({ ...each, ...(line && { line }) })),
      );
      writeTable(sheet, data, rows, [{ labels: ['Number'] }], { top: 2, corner: ['Measure', 'Quarter'] });
      return sheet;
    },
  },
  {
    name: 'places as the outer label, measures as the inner',
    lay: (data) => {
      const sheet = titled(data);
      const rows = data.places.flatMap((place) => measureLines(data, [place]).map((row) => ({ ...row, place })));
      writeTable(sheet, data, rows, quarterLines(), { top: 2, corner: ['District', 'Measure'], stubs: 'always' });
      return sheet;
    },
  },
  {
    name: 'measures across under each quarter',
    lay: (data) => {
      const sheet = titled(data);
      const rows = data.places.map((place) => ({ labels: [place], place }));
      const columns = quarterLines().flatMap(({ labels, months }) =>
        measureLines(data, labels).map((row) => ({ ...row, ...(months && { months }) })),
      );
      writeTable(sheet, data, rows, columns, { top: 2, corner: ['Locality'], heads: 'merged' });
      return sheet;
    },
  },
  {
    name: 'latest quarter first',
    lay: (data) => {
      const sheet = titled(data);
      const rows = [...measureLines(data), ...data.breakdowns.flatMap((each) => headedLines(each))];
      writeTable(sheet, data, rows, [...quarterLines()].reverse(), { top: 2, corner: ['Indicator'] });
      return sheet;
    },
  },
  {
    name: 'the period before the measures, months with the year in full',
    lay: (data) => {
      const sheet = new SheetWriter().put(0, 0, 'Monthly monitoring');
      const names = ['April', 'May', 'June', 'July', 'August', 'September'];
      const rows = names.map((name, month): AxisLine => ({ labels: [`${name} ${data.year}`], months: [month, 1] }));
      const columns = ofClients(data).flatMap((each) => partLines(each, [each.heading]));
      writeTable(sheet, data, rows, [...measureLines(data, ['Volumes']), ...columns], {
        top: 2,
        corner: ['Reporting month'],
        heads: 'merged',
      });
      return sheet;
    },
  },
  {
    name: 'dates of the quarter as the heads',
    lay: (data) => {
      const sheet = new SheetWriter().put(0, 0, 'Monitoring form');
      const ends = ['Apr - Jun', 'Jul - Sep', 'Oct - Dec', 'Jan - Mar'];
      const columns = ends.map((name, quarter): AxisLine => ({
        labels: [`${name} ${quarter < 3 ? data.year : data.year + 1}`],
        months: [quarter * 3, 3],
      }));
      writeTable(sheet, data, measureLines(data), columns, { top: 2, corner: ['Output'] });
      return sheet;
    },
  },
  {
    name: 'target and actual for the year, actuals by quarter',
    lay: (data) => {
      const sheet = titled(data);
      const columns: readonly AxisLine[] = [
        { labels: ['Target', 'Annual'], figure: 'target', hasNoPeriod: true },
        ...quarterLines(['Actual']),
      ];
      writeTable(sheet, data, measureLines(data), columns, {
        top: 2,
        corner: ['Performance measure'],
        heads: 'merged',
      });
      return sheet;
    },
  },
  {
    name: 'categories with dashes under the measure, totals first',
    lay: (data) => {
      const sheet = titled(data);
      const rows = [
        ...measureLines(data).slice(0, 1),
        ...ofClients(data).flatMap((each) =>
          partLines(each).map((row) => ({ ...row, labels: [`- ${row.labels[0] ?? ''}`] })),
        ),
        ...measureLines(data).slice(1),
      ];
      writeTable(sheet, data, rows, quarterLines(), { top: 2, corner: ['KPI'] });
      return sheet;
    },
  },
  {
    name: 'one row of the whole return',
    lay: (data) => {
      const sheet = titled(data);
      const columns = [...measureLines(data), ...ofClients(data).flatMap((each) => partLines(each))];
      const months = [data.quarter * 3, 3] as const;
      writeTable(sheet, data, [{ labels: [`Q${data.quarter + 1}`], months }], columns, { top: 2, corner: ['Quarter'] });
      return sheet;
    },
  },
  {
    name: 'answers below their labels in a column',
    lay: (data) => {
      const sheet = titled(data);
      measureLines(data).forEach(({ labels, line }, index) => {
        if (!line) return;
        const value = line.months.slice(data.quarter * 3, data.quarter * 3 + 3).reduce((a, b) => a + b, 0);
        sheet.put(2 + index * 3, 0, labels[0] ?? null);
        sheet.fact(3 + index * 3, 0, value, { measure: line.measure, parts: [] });
      });
      return sheet;
    },
  },
  {
    name: 'two years beside each other',
    lay: (data) => {
      const sheet = new SheetWriter().put(0, 0, 'Trend');
      const before = { ...data, year: data.year - 1 };
      writeTable(sheet, before, measureLines(before), quarterLines([financialYear(before)]), {
        top: 2,
        corner: ['Measure'],
        heads: 'merged',
      });
      return sheet;
    },
  },
  {
    name: 'a title for each breakdown, its parts with the quarter named above',
    lay: (data) => {
      const sheet = titled(data);
      const months = [data.quarter * 3, 3] as const;
      let top = 2;
      for (const each of data.breakdowns) {
        sheet.put(top, 0, each.heading);
        top =
          writeTable(sheet, data, partLines(each), [{ labels: [periodName(data, months) ?? ''], months }], {
            top: top + 1,
            corner: ['Category'],
          }) + 1;
      }
      return sheet;
    },
  },
  {
    name: 'months down, one table for each breakdown beside the other',
    lay: (data) => {
      const sheet = titled(data);
      let left = 0;
      for (const each of ofClients(data)) {
        writeTable(sheet, data, monthLines(data), partLines(each), { top: 2, left, corner: ['Month'] });
        left += each.lines.length + 2;
      }
      return sheet;
    },
  },
];
