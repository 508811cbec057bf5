import type { Chart, ChartPoint, ChartSeries, DrawnLine, PointLabel, PointMarker } from '../../../cells/drawings';
import { CHART_FONT } from '../../../cells/drawings';
import { isTrue, numberOf, readXml, type XmlTag } from '../package/xml';
import { EMU } from '../write/chart-xml';

/** What a chart part says, with the cells as formulas: `'Figures'!$A$4:$A$12`. */
export type ChartRead = Pick<
  Chart<string>,
  'kind' | 'categories' | 'series' | 'axis' | 'hasLegend' | 'gap' | 'plot' | 'isFromBottom'
>;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Series = Mutable<ChartSeries<string>> & { points: Mutable<ChartPoint>[] };

/** The elements that hold the series of a kind of chart; there are more than twenty, and a chart may have several. */
const BODY = /^(?:area|line|stock|radar|scatter|pie|doughnut|bar|ofPie|surface|bubble)(?:3D)?Chart$/;

const SHAPES: Readonly<Partial<Record<string, PointMarker['shape']>>> = {
  circle: 'circle',
  diamond: 'diamond',
  square: 'square',
};
const DASHES: Readonly<Partial<Record<string, NonNullable<DrawnLine['dash']>>>> = {
  dash: 'dash',
  sysDash: 'dash',
  lgDash: 'dash',
  sysDot: 'dot',
  dot: 'dot',
};
const SIDES: Readonly<Partial<Record<string, PointLabel['side']>>> = {
  t: 'above',
  b: 'below',
  r: 'right',
  outEnd: 'end',
};

const NEW_LABEL: PointLabel = { side: 'right', size: CHART_FONT.size, colour: CHART_FONT.colour };

/** Reads a chart as far as the model tells charts; what else there is stays in the file. @throws UnusableFileError when it is not well-formed. */
export function readChart(text: string, part: string): ChartRead {
  const reader = new ChartReader();
  readXml(text, part, reader);
  return reader.finish();
}

class ChartReader {
  /** Names of the elements around the present place, from the root. */
  private readonly path: string[] = [];
  private readonly bodies: string[] = [];
  private readonly series: Series[] = [];
  private readonly axis: Mutable<Chart<string>['axis']> = {};
  private readonly plot: Record<string, number> = {};
  private categories: string | undefined;
  private isStacked = false;
  private isUpright = true;
  private isFromBottom = false;
  private hasLegend = false;
  private gap: number | undefined;
  private point: Mutable<ChartPoint> | undefined;
  private label: Mutable<PointLabel> | undefined;
  private isLabelShown = false;

  open({ name, attributes }: XmlTag): void {
    this.path.push(name);
    const value = attributes['val'] ?? '';
    if (BODY.test(name)) this.bodies.push(name);
    else if (this.isIn('ser')) this.openInSeries(name, value, attributes);
    else if (this.isIn('valAx')) this.openInAxis(name, value, attributes);
    else this.openOutside(name, value);
  }

  close(name: string, text: string): void {
    if (this.isIn('ser')) this.closeInSeries(name, text);
    this.path.pop();
  }

  finish(): ChartRead {
    const { axis, plot } = this;
    const { x: left, y: top, w: width, h: height } = plot;
    const kind = this.kind();
    return {
      kind,
      ...(this.categories !== undefined && { categories: this.categories }),
      series: this.series.map(({ points, ...one }) => (points.length > 0 ? { ...one, points } : one)),
      axis,
      ...(this.hasLegend && { hasLegend: true }),
      ...(this.gap !== undefined && kind !== 'line' && { gap: this.gap }),
      ...(this.isFromBottom && kind !== 'line' && { isFromBottom: true }),
      ...(left !== undefined &&
        top !== undefined &&
        width !== undefined &&
        height !== undefined && { plot: { left, top, width, height } }),
    };
  }

  private kind(): Chart<string>['kind'] {
    const [body, ...others] = this.bodies;
    if (others.length > 0) return 'other';
    if (body === 'lineChart') return 'line';
    if (body !== 'barChart' || this.isUpright) return 'other';
    return this.isStacked ? 'bar-stacked' : 'bar-clustered';
  }

  private isIn(name: string): boolean {
    return this.path.includes(name);
  }

  private openOutside(name: string, value: string): void {
    if (name === 'barDir') this.isUpright = value !== 'bar';
    if (name === 'grouping') this.isStacked = value === 'stacked';
    if (name === 'gapWidth') this.gap = numberOf(value);
    if (name === 'legend') this.hasLegend = true;
    if (name === 'orientation' && this.isIn('catAx')) this.isFromBottom = value === 'minMax';
    const isOfPlot = this.isIn('manualLayout') && !this.isIn('legend') && !this.isIn('title');
    if (isOfPlot && ['x', 'y', 'w', 'h'].includes(name)) this.plot[name] = numberOf(value) ?? 0;
  }

  private openInAxis(name: string, value: string, attributes: XmlTag['attributes']): void {
    const number = numberOf(value);
    if (name === 'min' && number !== undefined) this.axis.least = number;
    if (name === 'max' && number !== undefined) this.axis.most = number;
    if (name === 'majorUnit' && number !== undefined) this.axis.step = number;
    if (name === 'majorGridlines') this.axis.hasGrid = true;
    if (name === 'numFmt' && !isTrue(attributes['sourceLinked']))
      this.axis.numberFormat = attributes['formatCode'] ?? '';
  }

  private openInSeries(name: string, value: string, attributes: XmlTag['attributes']): void {
    if (name === 'ser') this.series.push({ name: '', values: '', points: [] });
    else if (name === 'dPt' || name === 'dLbl') this.point = { at: -1 };
    else if (name === 'idx' && this.point?.at === -1) this.point.at = numberOf(value) ?? 0;
    if (name === 'dLbl' || name === 'dLbls') {
      this.label = { ...NEW_LABEL };
      this.isLabelShown = false;
    }
    if (this.isIn('dLbls')) this.openInLabel(name, value, attributes);
    else if (this.isIn('marker')) this.openInMarker(name, value);
    else if (this.isIn('spPr') && !this.isIn('dPt')) this.openInLook(name, value, attributes);
  }

  private openInLabel(name: string, value: string, attributes: XmlTag['attributes']): void {
    const { label } = this;
    if (!label) return;
    if (name === 'dLblPos') label.side = SIDES[value] ?? 'right';
    if (name === 'showVal') this.isLabelShown = isTrue(value);
    if (name === ':defRPr' || name === ':rPr') {
      label.size = (numberOf(attributes['sz']) ?? CHART_FONT.size * 100) / 100;
      if (isTrue(attributes['b'])) label.isBold = true;
    }
    if (name === ':srgbClr' && (this.isIn(':defRPr') || this.isIn(':rPr'))) label.colour = `#${value.toUpperCase()}`;
  }

  private openInMarker(name: string, value: string): void {
    const holder = this.point ?? this.series.at(-1);
    if (!holder) return;
    if (name === 'symbol') {
      const shape = SHAPES[value];
      if (shape) holder.marker = { shape, size: 5, colour: '#000000' };
    }
    if (!holder.marker) return;
    if (name === 'size') holder.marker = { ...holder.marker, size: numberOf(value) ?? holder.marker.size };
    if (name === ':srgbClr' && !this.isIn(':ln'))
      holder.marker = { ...holder.marker, colour: `#${value.toUpperCase()}` };
  }

  private openInLook(name: string, value: string, attributes: XmlTag['attributes']): void {
    const series = this.series.at(-1);
    if (!series) return;
    const change = (changed: Partial<DrawnLine>): void => {
      series.line = { colour: '#000000', points: 0.75, ...series.line, ...changed };
    };
    if (name === ':ln') change({ points: (numberOf(attributes['w']) ?? 9_525) / EMU });
    if (name === ':prstDash' && DASHES[value]) change({ dash: DASHES[value] });
    if (name !== ':srgbClr') return;
    const colour = `#${value.toUpperCase()}`;
    if (this.isIn(':ln')) change({ colour });
    else series.fill = colour;
  }

  private closeInSeries(name: string, text: string): void {
    const series = this.series.at(-1);
    if (!series) return;
    this.takeText(series, name, text);
    if (name === 'dPt' || name === 'dLbl') this.closePoint(series, name);
    if (name === 'dLbls' && this.label && this.isLabelShown) series.labels = this.label;
  }

  private takeText(series: Series, name: string, text: string): void {
    if (name === 'f' && this.isIn('cat')) this.categories ??= text.trim();
    if (name === 'f' && this.isIn('val')) series.values = text.trim();
    if (name === 'v' && this.isIn('tx')) series.name ||= text;
    if (name === ':t' && this.label) this.label.text = (this.label.text ?? '') + text;
  }

  private closePoint(series: Series, name: string): void {
    const { point, label } = this;
    this.point = undefined;
    if (!point || point.at < 0) return;
    if (name === 'dLbl' && label && this.isLabelShown) point.label = label;
    this.label = name === 'dLbl' ? { ...NEW_LABEL } : label;
    this.isLabelShown = false;
    const known = series.points.find(({ at }) => at === point.at);
    if (known) Object.assign(known, point);
    else if (point.marker ?? point.label) series.points.push(point);
    series.points.sort((one, other) => one.at - other.at);
  }
}
