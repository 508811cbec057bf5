import { CHART_FONT, type ChartSeries } from '../../../cells/drawings';
import type { DocumentCells } from '../../model/sheet-document';
import { FIGURE_WORDS as WORDS } from './figure-words';
import type { PlannedChart } from './planned-chart';

/** A bar: its name, and its parts as they are said. */
export interface ToldBar {
  readonly name: string;
  readonly parts: readonly { readonly value: number; readonly said: string }[];
}

const INK = '#1F3350';
const OUTLINE = { colour: INK, points: 0.75 } as const;

/** Solid, for Office.js has no patterns in charts: outline and order tell the parts apart without colour. */
const FILLS = { paid: INK, claimed: '#5C7FAE', committed: '#9DB7D9', free: '#FFFFFF' } as const;

const PARTS = ['paid', 'claimed', 'committed', 'free'] as const;

const GAP = 45;

/** Points that a bar takes with the room around it, and what axis and legend take. */
const [BAR, AROUND] = [26, 58];

/** Values that an axis names besides 0. */
const AXIS_STEPS = 4;

/**
 * Funds as bars of three parts, or four where claims are known: paid, claimed, committed, free, in this order. The largest fund sets the
 * axis.
 * @param cells the names of the funds, and each part's column
 * @param names what the parts are called, as in the table
 */
export function fundsChart(funds: {
  readonly title: string;
  readonly bars: readonly ToldBar[];
  readonly cells: { readonly names: DocumentCells } & Readonly<
    Record<'paid' | 'committed' | 'free', DocumentCells> & Partial<Record<'claimed', DocumentCells>>
  >;
  readonly names: Readonly<Record<'paid' | 'committed' | 'free', string> & Partial<Record<'claimed', string>>>;
}): PlannedChart {
  const { title, bars, cells, names } = funds;
  const largest = Math.max(...bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)), 1);
  const step = roundStep(largest / AXIS_STEPS);
  return {
    title,
    told: told(title, bars),
    height: bars.length * BAR + AROUND,
    kind: 'bar-stacked',
    categories: cells.names,
    series: PARTS.flatMap((part): readonly ChartSeries<DocumentCells>[] => {
      const values = cells[part];
      return values ? [{ name: names[part] ?? part, values, fill: FILLS[part], line: OUTLINE }] : [];
    }),
    axis: { least: 0, most: step * AXIS_STEPS, step, numberFormat: '£#,##0', hasGrid: true },
    hasLegend: true,
    gap: GAP,
  };
}

/** Scores, or counts by service: one bar each in the order of the table, with its value at its end. */
export function barsChart(given: {
  readonly title: string;
  readonly bars: readonly ToldBar[];
  readonly cells: Readonly<Record<'names' | 'values', DocumentCells>>;
  readonly numberFormat?: string;
}): PlannedChart {
  const { title, bars, cells, numberFormat } = given;
  const { size, colour } = CHART_FONT;
  return {
    title,
    told: told(title, bars),
    height: bars.length * BAR + AROUND / 2,
    kind: 'bar-clustered',
    categories: cells.names,
    series: [{ name: title, values: cells.values, fill: INK, labels: { side: 'end', size, colour } }],
    axis: { least: 0, ...(numberFormat !== undefined && { numberFormat }) },
    gap: GAP,
  };
}

function told(title: string, bars: readonly ToldBar[]): string {
  const said = bars.map(({ name, parts }) => WORDS.point(name, parts.map((part) => part.said).join(', ')));
  return `${WORDS.barsOf(title)}: ${said.join('; ')}.`;
}

/** The smallest round step that is not less. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 2.5, 5].find((part) => part * power >= least) ?? 10) * power;
}
