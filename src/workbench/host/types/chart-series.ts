import { placeholderCells } from '../chart-cells';
import { booleanOf, integerOf, numberOf, oneOf, targetOf, textOf } from '../args';
import {
  changeChart,
  changePoint,
  changeSeries,
  chartOf,
  labelOf,
  markerMembers,
  NEW_LABEL,
  pointCount,
  pointOf,
  putLabel,
  seriesOf,
} from '../charts';
import { HostError, orNotFound } from '../host-error';
import type { HostState } from '../host-state';
import { defineType, make } from '../registry';
import { without } from '../without';
import type { PointTarget, SeriesTarget } from '../targets';

const cellsOf = (value: unknown) => {
  const cells = targetOf(value, 'Range');
  if (!cells) throw new HostError('InvalidArgument');
  return cells;
};

const markers = markerMembers<SeriesTarget>(
  (here, state) => seriesOf(here, state).marker,
  (here, state, marker) =>
    changeSeries(here, state, (series) => (marker ? { ...series, marker } : without(series, 'marker'))),
);

export const chartSeriesType = defineType('ChartSeries', {
  get: {
    ...markers.get,
    Name: (here, state) => seriesOf(here, state).name,
    HasDataLabels: (here, state) => seriesOf(here, state).labels !== undefined,
    GapWidth: (here, state) => chartOf(here, state).gap ?? 150,
    Smooth: () => false,
  },
  put: {
    ...markers.put,
    Name: (here, value, state) => changeSeries(here, state, (series) => ({ ...series, name: textOf(value) })),
    HasDataLabels: (here, value, state) => putLabel(here, state, booleanOf(value) ? NEW_LABEL : undefined),
    // As Excel, of all series of the chart.
    GapWidth: (here, value, state) => changeChart(here, state, (chart) => ({ ...chart, gap: numberOf(value) })),
    Smooth: (_here, value) => {
      if (booleanOf(value)) throw new HostError('InvalidArgument');
    },
  },
  navigate: {
    Points: (here) => make('ChartPointsCollection', here),
    Format: (here) => make('ChartSeriesFormat', here),
    DataLabels: (here) => make('ChartDataLabels', here),
  },
  methods: {
    SetValues: (here, [range], state) => changeSeries(here, state, (series) => ({ ...series, values: cellsOf(range) })),
    // As Excel shows those of the first series, the model keeps one for all.
    SetXAxisValues: (here, [range], state) =>
      changeChart(here, state, (chart) => ({ ...chart, categories: cellsOf(range) })),
    Delete: (here, _args, state) => {
      seriesOf(here, state);
      changeChart(here, state, (chart) => ({
        ...chart,
        series: chart.series.filter((_, index) => index !== here.series),
      }));
    },
  },
});

export const chartSeriesCollectionType = defineType('ChartSeriesCollection', {
  get: { Count: (here, state) => chartOf(here, state).series.length },
  items: (here, state) => chartOf(here, state).series.map((_, series) => make('ChartSeries', { ...here, series })),
  methods: {
    Add: (here, [name], state) => {
      const series = chartOf(here, state).series.length;
      const added = { name: name === undefined ? `Series${series + 1}` : textOf(name), values: placeholderCells(here) };
      changeChart(here, state, (chart) => ({ ...chart, series: [...chart.series, added] }));
      return make('ChartSeries', { ...here, series });
    },
    GetCount: (here, _args, state) => chartOf(here, state).series.length,
    GetItemAt: (here, [index], state) => {
      const series = integerOf(index);
      orNotFound(chartOf(here, state).series[series]);
      return make('ChartSeries', { ...here, series });
    },
  },
});

export const chartPointsCollectionType = defineType('ChartPointsCollection', {
  get: { Count: pointCount },
  items: (here, state) =>
    Array.from({ length: pointCount(here, state) }, (_, point) => make('ChartPoint', { ...here, point })),
  methods: {
    GetCount: (here, _args, state) => pointCount(here, state),
    GetItemAt: (here, [index], state) => {
      const point = { ...here, point: integerOf(index) };
      pointOf(point, state);
      return make('ChartPoint', point);
    },
  },
});

const pointMarkers = markerMembers<PointTarget>(
  (here, state) => pointOf(here, state).marker ?? seriesOf(here, state).marker,
  (here, state, marker) =>
    changePoint(here, state, (point) => (marker ? { ...point, marker } : without(point, 'marker'))),
);

export const chartPointType = defineType('ChartPoint', {
  get: {
    ...pointMarkers.get,
    HasDataLabel: (here, state) => pointOf(here, state).label !== undefined,
  },
  put: {
    ...pointMarkers.put,
    HasDataLabel: (here, value, state) => putLabel(here, state, booleanOf(value) ? NEW_LABEL : undefined),
  },
  navigate: { DataLabel: (here) => make('ChartDataLabel', here) },
});

const SIDES = { Top: 'above', Bottom: 'below', Right: 'right', OutsideEnd: 'end' } as const;
type SideName = keyof typeof SIDES;

type LabelTarget = SeriesTarget & { readonly point?: number };

const members = {
  get: {
    Position: (here: LabelTarget, state: HostState) =>
      (Object.keys(SIDES) as SideName[]).find((name) => SIDES[name] === labelOf(here, state).side) ?? 'Right',
    ShowValue: (here: LabelTarget, state: HostState) => labelOf(here, state).text === undefined,
  },
  put: {
    Position: (here: LabelTarget, value: unknown, state: HostState) => {
      const side = SIDES[oneOf(value, Object.keys(SIDES) as SideName[])];
      putLabel(here, state, { ...labelOf(here, state), side });
    },
    ShowValue: (here: LabelTarget, value: unknown, state: HostState) => {
      if (!booleanOf(value)) throw new HostError('InvalidArgument');
      putLabel(here, state, without(labelOf(here, state), 'text'));
    },
  },
  navigate: { Format: (here: LabelTarget) => make('ChartDataLabelFormat', here) },
} as const;

export const chartDataLabelsType = defineType('ChartDataLabels', members);

export const chartDataLabelType = defineType('ChartDataLabel', {
  ...members,
  get: { ...members.get, Text: (here, state) => labelOf(here, state).text ?? '' },
  put: {
    ...members.put,
    Text: (here, value, state) => putLabel(here, state, { ...labelOf(here, state), text: textOf(value) }),
  },
});

export const chartDataLabelFormatType = defineType('ChartDataLabelFormat', {
  navigate: { Font: (here) => make('ChartFont', here) },
});
