import { CHART_FONT, type ChartPoint, type ChartSeries, type PointLabel, type PointMarker } from '../../cells/drawings';
import type { ChartCells, SheetChart } from '../../workbook/model/drawings';
import { HostError, orNotFound } from './host-error';
import type { HostState } from './host-state';
import { checkWritable, sheetOf } from './places';
import type { ChartTarget, PointTarget, SeriesTarget } from './targets';
import { without } from './without';

type Series = ChartSeries<ChartCells>;

/** @throws ItemNotFound when it has been deleted. */
export function chartOf({ sheetId, chartId }: ChartTarget, state: HostState): SheetChart {
  return orNotFound(sheetOf(state, sheetId).charts.find(({ id }) => id === chartId));
}

export function changeChart(here: ChartTarget, state: HostState, change: (chart: SheetChart) => SheetChart): void {
  checkWritable(state, here.sheetId);
  const changed = change(chartOf(here, state));
  state.workbook.changeDrawings(
    here.sheetId,
    (sheet) => (sheet.charts = sheet.charts.map((chart) => (chart.id === changed.id ? changed : chart))),
    'add-in',
  );
}

export function seriesOf(here: SeriesTarget, state: HostState): Series {
  return orNotFound(chartOf(here, state).series[here.series]);
}

export function changeSeries(here: SeriesTarget, state: HostState, change: (series: Series) => Series): void {
  seriesOf(here, state);
  changeChart(here, state, (chart) => ({
    ...chart,
    series: chart.series.map((one, index) => (index === here.series ? change(one) : one)),
  }));
}

/** How many points a series has: as many as it has cells. */
export function pointCount(here: SeriesTarget, state: HostState): number {
  const { top, bottom, left, right } = seriesOf(here, state).values.area;
  return Math.max(bottom - top, right - left) + 1;
}

/** What is said of a point of its own. */
export function pointOf(here: PointTarget, state: HostState): ChartPoint {
  if (here.point < 0 || here.point >= pointCount(here, state)) throw new HostError('InvalidArgument');
  return seriesOf(here, state).points?.find(({ at }) => at === here.point) ?? { at: here.point };
}

export function changePoint(here: PointTarget, state: HostState, change: (point: ChartPoint) => ChartPoint): void {
  const changed = change(pointOf(here, state));
  changeSeries(here, state, (series) => {
    const others = (series.points ?? []).filter(({ at }) => at !== here.point);
    return { ...series, points: [...others, changed].sort((one, other) => one.at - other.at) };
  });
}

/** Excel's own, where a style is chosen and nothing else. */
const NEW_MARKER = { size: 7, colour: '#000000' } as const;

const SHAPES = { Circle: 'circle', Diamond: 'diamond', Square: 'square' } as const;

/** Members of series and points that tell of markers, by how a marker is read and changed there. */
export function markerMembers<T>(
  read: (here: T, state: HostState) => PointMarker | undefined,
  write: (here: T, state: HostState, marker: PointMarker | undefined) => void,
) {
  const changed = (change: (value: unknown) => Partial<PointMarker>) => (here: T, value: unknown, state: HostState) =>
    write(here, state, { shape: 'circle', ...NEW_MARKER, ...read(here, state), ...change(value) });
  const colour = changed((value) => ({ colour: String(value).toUpperCase() }));
  return {
    get: {
      MarkerStyle: (here: T, state: HostState) => {
        const shape = read(here, state)?.shape;
        return Object.entries(SHAPES).find(([, one]) => one === shape)?.[0] ?? 'None';
      },
      MarkerSize: (here: T, state: HostState) => read(here, state)?.size ?? NEW_MARKER.size,
      MarkerBackgroundColor: (here: T, state: HostState) => read(here, state)?.colour ?? '',
      MarkerForegroundColor: (here: T, state: HostState) => read(here, state)?.colour ?? '',
    },
    put: {
      MarkerStyle: (here: T, value: unknown, state: HostState) => {
        if (value === 'None') {
          write(here, state, undefined);
          return;
        }
        const shape = Object.entries(SHAPES).find(([name]) => name === value)?.[1];
        if (!shape) throw new HostError('InvalidArgument');
        write(here, state, { ...NEW_MARKER, ...read(here, state), shape });
      },
      MarkerSize: changed((value) => ({ size: Number(value) })),
      MarkerBackgroundColor: colour,
      MarkerForegroundColor: colour,
    },
  };
}

/** A label as it comes when it is asked for. */
export const NEW_LABEL: PointLabel = { side: 'right', size: CHART_FONT.size, colour: CHART_FONT.colour };

/** The label of a point, or that of all points of a series. */
export function labelOf(here: SeriesTarget & { readonly point?: number }, state: HostState): PointLabel {
  const { point } = here;
  const label = point === undefined ? seriesOf(here, state).labels : pointOf({ ...here, point }, state).label;
  return label ?? NEW_LABEL;
}

/** @param label undefined takes it away. */
export function putLabel(
  here: SeriesTarget & { readonly point?: number },
  state: HostState,
  label: PointLabel | undefined,
): void {
  const { point } = here;
  if (point === undefined)
    changeSeries(here, state, (series) => (label ? { ...series, labels: label } : without(series, 'labels')));
  else changePoint({ ...here, point }, state, (one) => (label ? { ...one, label } : without(one, 'label')));
}
