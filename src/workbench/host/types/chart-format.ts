import { CHART_FONT, CHART_LINES, type DrawnLine, type PointLabel } from '../../../cells/drawings';
import type { SheetChart } from '../../../workbook/model/drawings';
import { booleanOf, numberOf, oneOf, textOf } from '../args';
import { changeChart, changeSeries, chartOf, labelOf, putLabel, seriesOf } from '../charts';
import { colourOf } from '../colours';
import { apiNotFound } from '../host-error';
import type { HostState } from '../host-state';
import { defineType, make } from '../registry';
import { without } from '../without';
import type { Targets } from '../targets';

/** Excel's own for a new line. */
const NEW_LINE: DrawnLine = { colour: '#4472C4', points: 2.25 };

const DASHES = { Continuous: 'solid', Dash: 'dash', RoundDot: 'dot' } as const;
type DashName = keyof typeof DASHES;

type LineTarget = Targets['ChartLineFormat'];

/** Lines other than those of series are as charts of ours have them. */
const isOfChart = ({ series }: LineTarget): boolean => series === undefined;

function keptLine(here: LineTarget, value: unknown): void {
  const wanted = here.isGrid ? CHART_LINES.grid : CHART_LINES.axis;
  if (colourOf(value) !== wanted) throw apiNotFound(`ChartLineFormat.color other than ${wanted}`);
}

const lineOf = ({ series = 0, ...here }: LineTarget, state: HostState): DrawnLine =>
  seriesOf({ ...here, series }, state).line ?? NEW_LINE;

function changeLine({ series = 0, ...here }: LineTarget, state: HostState, changed: Partial<DrawnLine>): void {
  changeSeries({ ...here, series }, state, (one) => {
    const line = { ...NEW_LINE, ...one.line, ...changed };
    if (line.dash === 'solid') Reflect.deleteProperty(line, 'dash');
    return { ...one, line };
  });
}

export const chartLineFormatType = defineType('ChartLineFormat', {
  get: {
    Color: (here, state) => (isOfChart(here) ? CHART_LINES.axis : lineOf(here, state).colour),
    Weight: (here, state) => (isOfChart(here) ? 0.75 : lineOf(here, state).points),
    LineStyle: (here, state) => {
      const dash = isOfChart(here) ? 'solid' : (lineOf(here, state).dash ?? 'solid');
      return (Object.keys(DASHES) as DashName[]).find((name) => DASHES[name] === dash) ?? 'Continuous';
    },
  },
  put: {
    Color: (here, value, state) =>
      isOfChart(here) ? keptLine(here, value) : changeLine(here, state, { colour: colourOf(value) }),
    Weight: (here, value, state) => {
      if (isOfChart(here)) throw apiNotFound('ChartLineFormat.weight of an axis');
      changeLine(here, state, { points: numberOf(value) });
    },
    LineStyle: (here, value, state) => {
      if (isOfChart(here)) throw apiNotFound('ChartLineFormat.lineStyle of an axis');
      changeLine(here, state, { dash: DASHES[oneOf(value, Object.keys(DASHES) as DashName[])] });
    },
  },
});

export const chartSeriesFormatType = defineType('ChartSeriesFormat', {
  navigate: { Line: (here) => make('ChartLineFormat', here), Fill: (here) => make('ChartFill', here) },
});

export const chartFillType = defineType('ChartFill', {
  methods: {
    SetSolidColor: (here, [colour], state) =>
      changeSeries(here, state, (series) => ({ ...series, fill: colourOf(colour) })),
  },
});

export const chartAreaFormatType = defineType('ChartAreaFormat', {
  navigate: { Font: (here) => make('ChartFont', here), Border: (here) => make('ChartBorder', here) },
});

/** Charts of ours have no frame. */
export const chartBorderType = defineType('ChartBorder', {
  get: { LineStyle: () => 'None' },
  put: {
    LineStyle: (_here, value) => {
      if (value !== 'None') throw apiNotFound(`ChartBorder.lineStyle '${textOf(value)}'`);
    },
  },
});

type FontTarget = Targets['ChartFont'];

/** The letters of a label, or those that charts of ours have everywhere else. */
function font(
  key: keyof typeof CHART_FONT | 'isBold',
  change: (value: unknown) => Partial<PointLabel> | undefined,
): (here: FontTarget, value: unknown, state: HostState) => void {
  return ({ series, ...here }, value, state) => {
    if (series === undefined) {
      const usual = key === 'isBold' ? false : CHART_FONT[key];
      if (value !== usual) throw apiNotFound(`ChartFont other than ${String(usual)}`);
      chartOf(here, state);
      return;
    }
    const kept = labelOf({ ...here, series }, state);
    putLabel({ ...here, series }, state, { ...(key === 'isBold' ? without(kept, 'isBold') : kept), ...change(value) });
  };
}

const fontRead =
  <T>(ofLabel: (label: PointLabel) => T, usual: T) =>
  ({ series, ...here }: FontTarget, state: HostState): T =>
    series === undefined ? usual : ofLabel(labelOf({ ...here, series }, state));

export const chartFontType = defineType('ChartFont', {
  get: {
    Name: () => CHART_FONT.name,
    Size: fontRead<number>(({ size }) => size, CHART_FONT.size),
    Color: fontRead<string>(({ colour }) => colour, CHART_FONT.colour),
    Bold: fontRead(({ isBold }) => isBold === true, false),
  },
  put: {
    Name: font('name', (value) => {
      if (value !== CHART_FONT.name) throw apiNotFound(`ChartFont.name '${textOf(value)}'`);
      return undefined;
    }),
    Size: font('size', (value) => ({ size: numberOf(value) })),
    Color: font('colour', (value) => ({ colour: colourOf(value) })),
    Bold: font('isBold', (value) => (booleanOf(value) ? { isBold: true } : {})),
  },
});

export const chartAxesType = defineType('ChartAxes', {
  navigate: {
    ValueAxis: (here) => make('ChartAxis', { ...here, axis: 'value' }),
    CategoryAxis: (here) => make('ChartAxis', { ...here, axis: 'category' }),
  },
});

type AxisTarget = Targets['ChartAxis'];

function ofValues({ axis }: AxisTarget, member: string): void {
  if (axis !== 'value') throw apiNotFound(`ChartAxis.${member} of the category axis`);
}

function changeAxis(
  here: AxisTarget,
  state: HostState,
  changed: Partial<SheetChart['axis']>,
  gone?: keyof SheetChart['axis'],
): void {
  changeChart(here, state, (chart) => {
    const axis = { ...chart.axis, ...changed };
    if (gone) Reflect.deleteProperty(axis, gone);
    return { ...chart, axis };
  });
}

/** An empty text leaves it to Excel. */
const limit =
  (member: string, key: 'least' | 'most' | 'step') => (here: AxisTarget, value: unknown, state: HostState) => {
    ofValues(here, member);
    if (value === '') changeAxis(here, state, {}, key);
    else changeAxis(here, state, { [key]: numberOf(value) });
  };

export const chartAxisType = defineType('ChartAxis', {
  get: {
    Minimum: (here, state) => chartOf(here, state).axis.least ?? '',
    Maximum: (here, state) => chartOf(here, state).axis.most ?? '',
    MajorUnit: (here, state) => chartOf(here, state).axis.step ?? '',
    NumberFormat: (here, state) => chartOf(here, state).axis.numberFormat ?? 'General',
    ReversePlotOrder: (here, state) => here.axis === 'category' && isTurned(chartOf(here, state)),
  },
  put: {
    Minimum: limit('minimum', 'least'),
    Maximum: limit('maximum', 'most'),
    MajorUnit: limit('majorUnit', 'step'),
    NumberFormat: (here, value, state) => {
      ofValues(here, 'numberFormat');
      changeAxis(here, state, { numberFormat: textOf(value) });
    },
    MajorTickMark: (here, value) => {
      const usual = here.axis === 'value' ? 'Outside' : 'None';
      if (value !== usual) throw apiNotFound(`ChartAxis.majorTickMark '${textOf(value)}'`);
    },
    ReversePlotOrder: (here, value, state) => {
      if (here.axis !== 'category' || chartOf(here, state).kind === 'line')
        throw apiNotFound('ChartAxis.reversePlotOrder of any but the names of bars');
      const isReversed = booleanOf(value);
      changeChart(here, state, (chart) =>
        isReversed ? without(chart, 'isFromBottom') : { ...chart, isFromBottom: true },
      );
    },
  },
  navigate: {
    MajorGridlines: (here) => {
      ofValues(here, 'majorGridlines');
      return make('ChartGridlines', here);
    },
    Format: (here) => make('ChartAxisFormat', here),
  },
});

const isTurned = ({ kind, isFromBottom }: Pick<SheetChart, 'kind' | 'isFromBottom'>): boolean =>
  kind !== 'line' && !isFromBottom;

export const chartAxisFormatType = defineType('ChartAxisFormat', {
  navigate: {
    Line: ({ sheetId, chartId }) => make('ChartLineFormat', { sheetId, chartId }),
    Font: ({ sheetId, chartId }) => make('ChartFont', { sheetId, chartId }),
  },
});

export const chartGridlinesType = defineType('ChartGridlines', {
  get: { Visible: (here, state) => chartOf(here, state).axis.hasGrid === true },
  put: {
    Visible: (here, value, state) =>
      booleanOf(value) ? changeAxis(here, state, { hasGrid: true }) : changeAxis(here, state, {}, 'hasGrid'),
  },
  navigate: { Format: (here) => make('ChartGridlinesFormat', here) },
});

export const chartGridlinesFormatType = defineType('ChartGridlinesFormat', {
  navigate: { Line: ({ sheetId, chartId }) => make('ChartLineFormat', { sheetId, chartId, isGrid: true }) },
});
