import type { Chart } from '../../cells/drawings';
import { formatValue } from '../../workbook/format-value';

/** The axis of the values: from where to where, and what is written along it. */
export interface ValueScale {
  readonly least: number;
  readonly most: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

const MOST_TICKS = 60;
const WANTED_STEPS = 5;

/** As the chart says, and round about the values where it leaves it to Excel. @param values without gaps */
export function valueScale(
  { least, most, step, numberFormat }: Chart<unknown>['axis'],
  values: readonly number[],
): ValueScale {
  const [low, high] = [least ?? Math.min(0, ...values), most ?? Math.max(0, ...values)];
  const spread = high - low || 1;
  const by = step !== undefined && step > 0 && spread / step <= MOST_TICKS ? step : roundStep(spread / WANTED_STEPS);
  const from = least ?? Math.floor(low / by) * by;
  const to = Math.max(most ?? Math.ceil(high / by) * by, from + by);
  const count = Math.floor((to - from) / by + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => {
    const value = Number((from + index * by).toPrecision(12));
    return { value, text: formatValue(value, numberFormat) };
  });
  return { least: from, most: to, ticks };
}

function roundStep(about: number): number {
  const power = 10 ** Math.floor(Math.log10(about));
  return ([1, 2, 5].find((part) => part * power >= about) ?? 10) * power;
}
