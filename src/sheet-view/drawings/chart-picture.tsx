import type { DrawnLine } from '../../cells/drawings';
import { chartInWords } from '../../workbook/model/chart-values';
import type { SheetChart } from '../../workbook/model/drawings';
import type { Sheet } from '../../workbook/model/sheet';
import type { Workbook } from '../../workbook/model/workbook';
import { PIXELS_PER_POINT, type ShapeMarker } from './chart-shapes';
import { layOutChart } from './lay-out-chart';

interface ChartPictureProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly chart: SheetChart;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Dashes in widths of their line, as Excel has them. */
const DASHES: Readonly<Record<NonNullable<DrawnLine['dash']>, string | undefined>> = {
  solid: undefined,
  dash: '4 3',
  dot: '1 1.5',
};

function strokeOf({ colour, points, dash = 'solid' }: DrawnLine) {
  const width = points * PIXELS_PER_POINT;
  const parts = DASHES[dash]?.split(' ').map((part) => Number(part) * width);
  return { stroke: colour, strokeWidth: width, ...(parts && { strokeDasharray: parts.join(' ') }) };
}

function Marker({ x, y, marker: { shape, size, colour } }: ShapeMarker) {
  const half = (size * PIXELS_PER_POINT) / 2;
  if (shape === 'circle') return <circle cx={x} cy={y} r={half} fill={colour} />;
  const path =
    shape === 'square'
      ? `M${x - half} ${y - half}h${2 * half}v${2 * half}h${-2 * half}Z`
      : `M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}Z`;
  return <path d={path} fill={colour} />;
}

/** A chart as Excel draws it, read from its cells as they are now; said in words to people who do not see it. */
export function ChartPicture({ workbook, sheet, chart, width, height }: ChartPictureProps) {
  const { lines, bars, markers, texts } = layOutChart(workbook, chart, { width, height });
  return (
    <svg
      role="img"
      aria-label={chartInWords(workbook, sheet, chart)}
      className="sheet-chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <rect width={width} height={height} fill="#FFFFFF" />
      {lines.map(({ path, line }, index) => (
        <path key={index} d={path} fill="none" {...strokeOf(line)} />
      ))}
      {bars.map(({ outline, ...bar }, index) => (
        <rect key={index} {...bar} {...(outline && strokeOf(outline))} />
      ))}
      {markers.map((marker, index) => (
        <Marker key={index} {...marker} />
      ))}
      {texts.map(({ x, y, anchor, text, size, colour, isBold }, index) => (
        <text
          key={index}
          x={x}
          y={y}
          textAnchor={anchor}
          fontSize={size * PIXELS_PER_POINT}
          fontWeight={isBold ? 700 : 400}
          fill={colour}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}
