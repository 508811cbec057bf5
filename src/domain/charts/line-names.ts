import type { ChartBox, ChartText } from './chart-text';
import { textWidth, TEXT_SIZE } from './chart-text';
import { printWorked, printTick, type Measure } from './chart-values';
import { pushApart, type Scale } from './scales';

/** A line of a chart and its name at the right, with a leader where the name had to give way. */
export interface NamedLine {
  /** Where the line lies. */
  readonly line: number;
  readonly text: ChartText;
  readonly leader: { readonly from: readonly [x: number, y: number]; readonly to: readonly [x: number, y: number] };
}

interface Lines {
  readonly spc: { readonly mean: number; readonly lower: number; readonly upper: number } | undefined;
  readonly target: number | undefined;
}

interface Wanted {
  readonly value: number;
  readonly text: string;
  readonly isTarget: boolean;
}

/** The least distance between two names, and how far they stand from the plot. */
const [APART, AWAY] = [14, 7];

function wantedNames({ spc, target }: Lines, kpi: Measure): readonly Wanted[] {
  const worked = (name: string, value: number): Wanted => ({
    value,
    text: `${name} ${printWorked(value, kpi)}`,
    isTarget: false,
  });
  return [
    ...(target === undefined ? [] : [{ value: target, text: `target ${printTick(target, kpi)}`, isTarget: true }]),
    ...(spc ? [worked('mean', spc.mean), worked('limit', spc.upper), worked('limit', spc.lower)] : []),
  ];
}

/** The room that names take at the right of a plot. */
export function nameWidth(lines: Lines, kpi: Measure): number {
  const widths = wantedNames(lines, kpi).map(({ text, isTarget }) => textWidth(text, TEXT_SIZE, isTarget));
  return widths.length === 0 ? 12 : Math.max(...widths) + AWAY + 1;
}

export function linesNamed(
  lines: Lines,
  { kpi, toY, plot }: { readonly kpi: Measure; readonly toY: Scale; readonly plot: ChartBox },
): readonly NamedLine[] {
  const wanted = wantedNames(lines, kpi);
  const places = pushApart(
    wanted.map(({ value }) => toY(value)),
    APART,
    [plot.top, plot.bottom],
  );
  return wanted.map(({ value, text, isTarget }, index) => {
    const line = toY(value);
    const y = places[index] ?? line;
    return {
      line,
      text: {
        x: plot.right + AWAY,
        y: y + 4,
        anchor: 'start',
        text,
        size: TEXT_SIZE,
        isBold: isTarget,
        tone: isTarget ? 'target' : 'quiet',
      },
      leader: { from: [plot.right, line], to: [plot.right + 4, y] },
    };
  });
}
