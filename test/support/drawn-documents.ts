import { sparklinePicture } from '../../src/domain/charts/sparkline-picture';
import { barsChart, fundsChart } from '../../src/domain/documents/print/bar-charts';
import { kpiChart } from '../../src/domain/documents/print/kpi-chart';
import { columnOf } from '../../src/domain/documents/print/table-columns';
import { tableSheet } from '../../src/domain/documents/print/table-sheet';
import { textSheet } from '../../src/domain/documents/print/text-sheet';
import { periodInFinancialYear } from '../../src/domain/model/make-period';
import type { SheetDocument } from '../../src/domain/model/sheet-document';

const VALUES = [59, 75, 56, 66, 57, 75, 34, 37, 31];
const PERIODS = VALUES.map((_, index) => `Q${(index % 4) + 1}`);
const LIMITS = { mean: 65, lower: 41, upper: 89 };

/** Nine quarters of families housed, with limits and a target. */
export const FIGURES = tableSheet({
  sheet: 'Figures',
  table: 'Figures_housed',
  title: 'Families housed',
  sentences: ['Values by quarter.'],
  columns: [
    { heading: 'Period', kind: 'text', width: 13 },
    ...['Value', 'Expected', 'Lower', 'Upper', 'Target'].map(
      (heading) => ({ heading, kind: 'figure', width: 12, numberFormat: '#,##0' }) as const,
    ),
  ],
  rows: VALUES.map((value, index) => [PERIODS[index] ?? '', value, 65, 41, 89, 60]),
});

/** Two funds, with a picture beside one of them. */
export const FUNDS = tableSheet({
  sheet: 'Funds',
  table: 'Funds_drawn',
  title: 'Funds',
  sentences: [],
  columns: [
    { heading: 'Fund', kind: 'text', width: 30 },
    ...['Paid', 'Committed', 'Free'].map((heading) => ({ heading, kind: 'figure', width: 12 }) as const),
  ],
  rows: [
    ['Commissioning', 83_500, 370_500, 546_000],
    ['Victims', 168_750, 581_250, 150_000],
  ],
  pictures: [
    {
      row: 1,
      column: 0,
      name: 'Nine periods of Victims',
      alternativeText: 'Nine periods: 59, 75, 56, 66, 57, 75, 34, 37, 31',
      image: sparklinePicture(
        VALUES.map((value, index) => ({
          value,
          period: periodInFinancialYear(2017 + Math.floor(index / 4), (index % 4) * 3, 3)!,
        })),
        { target: 60, latest: 'concern' },
        { width: 120, height: 20 },
      )!,
      width: 120,
      height: 20,
    },
  ],
});

/** A text sheet with a chart of each kind. */
export const REPORT: SheetDocument = textSheet('Report', [
  { kind: 'title', text: 'Report' },
  {
    kind: 'figure',
    text: 'Families housed: 31; 60 were agreed.',
    chart: kpiChart({
      kpi: { name: 'Families housed', kind: 'count', unit: 'cases', target: 60 },
      periods: VALUES.map((value, index) => ({
        name: PERIODS[index] ?? '',
        value,
        kind: value < 41 ? ('concern' as const) : ('ordinary' as const),
        limits: LIMITS,
      })),
      cells: {
        names: columnOf(FIGURES, 'Period'),
        values: columnOf(FIGURES, 'Value'),
        expected: columnOf(FIGURES, 'Expected'),
        lower: columnOf(FIGURES, 'Lower'),
        upper: columnOf(FIGURES, 'Upper'),
        target: columnOf(FIGURES, 'Target'),
      },
    }),
  },
  { kind: 'paragraph', text: 'A paragraph between.' },
  {
    kind: 'figure',
    text: 'Two funds.',
    chart: fundsChart({
      title: 'Funds',
      bars: [{ name: 'Commissioning', parts: [{ value: 1_000_000, said: '£1,000,000' }] }],
      cells: {
        names: columnOf(FUNDS, 'Fund'),
        paid: columnOf(FUNDS, 'Paid'),
        committed: columnOf(FUNDS, 'Committed'),
        free: columnOf(FUNDS, 'Free'),
      },
      names: { paid: 'Paid', committed: 'Committed', free: 'Free' },
    }),
  },
  {
    kind: 'figure',
    text: 'What is free.',
    chart: barsChart({
      title: 'Free',
      bars: [{ name: 'Commissioning', parts: [{ value: 546_000, said: '£546,000' }] }],
      cells: { names: columnOf(FUNDS, 'Fund'), values: columnOf(FUNDS, 'Free') },
    }),
  },
]);
