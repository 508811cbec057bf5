import type { Chart } from '../../../cells/drawings';
import { type SheetPoint, placeAt, pointOf } from '../../../workbook/model/drawing-places';
import type { SheetChart } from '../../../workbook/model/drawings';
import { booleanOf, integerOf, numberOf, oneOf, targetOf, textOf } from '../args';
import { changeChart, chartOf } from '../charts';
import { apiNotFound, HostError, orNotFound } from '../host-error';
import type { HostState } from '../host-state';
import { checkWritable, sheetOf } from '../places';
import { defineType, make } from '../registry';
import { without } from '../without';
import type { ChartTarget, SheetTarget } from '../targets';

const KINDS: Readonly<Record<string, Chart<unknown>['kind']>> = {
  Line: 'line',
  BarStacked: 'bar-stacked',
  BarClustered: 'bar-clustered',
};

/** Points: as large as Excel makes a chart. */
const NEW_SIZE = { width: 360, height: 216 } as const;

const position = (here: ChartTarget, state: HostState): SheetPoint =>
  pointOf(sheetOf(state, here.sheetId), chartOf(here, state).place);

function move(here: ChartTarget, state: HostState, to: Partial<SheetPoint>): void {
  const place = placeAt(sheetOf(state, here.sheetId), { ...position(here, state), ...to });
  changeChart(here, state, (chart) => ({ ...chart, place: { ...chart.place, ...place } }));
}

function resize(
  here: ChartTarget,
  state: HostState,
  size: { readonly width?: number; readonly height?: number },
): void {
  changeChart(here, state, (chart) => ({ ...chart, place: { ...chart.place, ...size } }));
}

/** A chart on a sheet. Its letters, its paper and what it does with gaps are those of our documents: the model keeps nothing else. */
export const chartType = defineType('Chart', {
  identity: ({ chartId }) => ({ Id: chartId }),
  get: {
    Id: ({ chartId }) => chartId,
    Name: (here, state) => chartOf(here, state).name,
    ChartType: (here, state) => {
      const { kind } = chartOf(here, state);
      return Object.entries(KINDS).find(([, one]) => one === kind)?.[0] ?? 'Invalid';
    },
    Top: (here, state) => position(here, state).top,
    Left: (here, state) => position(here, state).left,
    Width: (here, state) => chartOf(here, state).place.width,
    Height: (here, state) => chartOf(here, state).place.height,
    DisplayBlanksAs: () => 'NotPlotted',
  },
  put: {
    Name: (here, value, state) => changeChart(here, state, (chart) => ({ ...chart, name: textOf(value) })),
    Top: (here, value, state) => move(here, state, { top: numberOf(value) }),
    Left: (here, value, state) => move(here, state, { left: numberOf(value) }),
    Width: (here, value, state) => resize(here, state, { width: numberOf(value) }),
    Height: (here, value, state) => resize(here, state, { height: numberOf(value) }),
    DisplayBlanksAs: (_here, value) => {
      if (value !== 'NotPlotted') throw apiNotFound(`Chart.displayBlanksAs '${textOf(value)}'`);
    },
  },
  navigate: {
    Title: (here) => make('ChartTitle', here),
    Legend: (here) => make('ChartLegend', here),
    Axes: (here) => make('ChartAxes', here),
    Series: (here) => make('ChartSeriesCollection', here),
    PlotArea: (here) => make('ChartPlotArea', here),
    Format: (here) => make('ChartAreaFormat', here),
    Worksheet: ({ sheetId }) => make('Worksheet', { sheetId }),
  },
  methods: {
    Delete: (here, _args, state) => {
      checkWritable(state, here.sheetId);
      chartOf(here, state);
      state.workbook.changeDrawings(
        here.sheetId,
        (sheet) => (sheet.charts = sheet.charts.filter(({ id }) => id !== here.chartId)),
        'add-in',
      );
    },
  },
});

const objectOf = ({ sheetId }: SheetTarget, { id }: SheetChart) => make('Chart', { sheetId, chartId: id });

const found = (here: SheetTarget, key: unknown, state: HostState) => {
  const wanted = textOf(key);
  const chart = sheetOf(state, here.sheetId).charts.find(({ id, name }) => id === wanted || name === wanted);
  return chart ? objectOf(here, chart) : null;
};

export const chartCollectionType = defineType('ChartCollection', {
  get: { Count: ({ sheetId }, state) => sheetOf(state, sheetId).charts.length },
  items: (here, state) => sheetOf(state, here.sheetId).charts.map((chart) => objectOf(here, chart)),
  item: (here, key, state) => orNotFound(found(here, key, state)),
  methods: {
    Add: (here, [type, source, seriesBy], state) => {
      checkWritable(state, here.sheetId);
      const cells = targetOf(source, 'Range');
      if (!cells) throw new HostError('InvalidArgument');
      oneOf(seriesBy ?? 'Auto', ['Auto', 'Columns', 'Rows']);
      // Which rows and columns of more Excel takes for names is a guess of its own.
      if (cells.area.left !== cells.area.right) throw apiNotFound('ChartCollection.add of more than one column');
      const kind = KINDS[textOf(type)];
      if (!kind) throw apiNotFound(`ChartCollection.add '${textOf(type)}'`);
      const number = sheetOf(state, here.sheetId).charts.length + 1;
      const added = state.workbook.addChart(
        here.sheetId,
        {
          name: `Chart ${number}`,
          alternativeText: '',
          place: { row: 0, column: 0, down: 0, across: 0, ...NEW_SIZE },
          kind,
          series: [{ name: 'Series1', values: cells }],
          axis: { hasGrid: true },
          ...(kind !== 'line' && { isFromBottom: true }),
        },
        'add-in',
      );
      return objectOf(here, added);
    },
    GetCount: ({ sheetId }, _args, state) => sheetOf(state, sheetId).charts.length,
    GetItemAt: (here, [index], state) => {
      const chart = sheetOf(state, here.sheetId).charts[integerOf(index)];
      return orNotFound(chart && objectOf(here, chart));
    },
    GetItem: (here, [key], state) => orNotFound(found(here, key, state)),
    GetItemOrNullObject: (here, [name], state) => found(here, name, state),
  },
});

export const chartTitleType = defineType('ChartTitle', {
  get: { Visible: () => false },
  put: {
    Visible: (_here, value) => {
      if (booleanOf(value)) throw apiNotFound('ChartTitle.visible true');
    },
  },
});

export const chartLegendType = defineType('ChartLegend', {
  get: { Visible: (here, state) => chartOf(here, state).hasLegend === true, Position: () => 'Top' },
  put: {
    Visible: (here, value, state) => {
      const isShown = booleanOf(value);
      changeChart(here, state, (chart) => (isShown ? { ...chart, hasLegend: true } : without(chart, 'hasLegend')));
    },
    Position: (_here, value) => {
      if (value !== 'Top') throw apiNotFound(`ChartLegend.position '${textOf(value)}'`);
    },
  },
});

const WHOLE = { left: 0, top: 0, width: 1, height: 1 } as const;

/** The part that the lines or bars take, set in points. */
const inside =
  (side: keyof typeof WHOLE, of: 'width' | 'height') => (here: ChartTarget, value: unknown, state: HostState) =>
    changeChart(here, state, (chart) => ({
      ...chart,
      plot: { ...WHOLE, ...chart.plot, [side]: numberOf(value) / chart.place[of] },
    }));

export const chartPlotAreaType = defineType('ChartPlotArea', {
  get: {
    InsideLeft: (here, state) => (chartOf(here, state).plot ?? WHOLE).left * chartOf(here, state).place.width,
    InsideWidth: (here, state) => (chartOf(here, state).plot ?? WHOLE).width * chartOf(here, state).place.width,
  },
  put: {
    InsideLeft: inside('left', 'width'),
    InsideTop: inside('top', 'height'),
    InsideWidth: inside('width', 'width'),
    InsideHeight: inside('height', 'height'),
  },
});
