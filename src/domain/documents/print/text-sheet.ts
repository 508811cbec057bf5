import type { ChartDocument, PlacedCell, PrintedLook, SheetDocument } from '../../model/sheet-document';
import { linePoints, wrapped } from './arial';
import { FIGURE_WORDS } from './figure-words';
import { ACROSS, columnPixels, columnWidth, HIGHEST_ROW, INDENT, MARGIN, PAGE_HEIGHT, roomIn } from './paper';
import { CHART_WIDTH, type PlannedChart } from './planned-chart';

/** What stands in one cell of a text sheet. `figure`: a sentence in bold; `own`: for people to fill in. */
export interface TextBlock {
  readonly kind: 'title' | 'remark' | 'heading' | 'paragraph' | 'figure' | 'choice' | 'own';
  readonly text: string;
  /** Points below the text that are left free: for a chart under its figure's sentence, or for a pen. */
  readonly below?: number;
  /** Of a figure: it lies in the lower part of the cell, which is made as much taller. Three on a sheet at the most. */
  readonly chart?: PlannedChart;
}

interface Kind {
  readonly look: PrintedLook;
  /** Points. */
  readonly size: number;
  readonly isBold?: true;
  /** Points to the next block. */
  readonly after: number;
  /** Points that the text is set in. */
  readonly indent?: number;
}

const COLUMN = columnPixels(ACROSS.text);
const KINDS: Readonly<Record<TextBlock['kind'], Kind>> = {
  title: { look: 'text-title', size: 18, isBold: true, after: 6 },
  remark: { look: 'text-remark', size: 11, after: 6 },
  heading: { look: 'text-heading', size: 14, isBold: true, after: 8 },
  paragraph: { look: 'text-paragraph', size: 12, after: 6 },
  figure: { look: 'text-figure', size: 12, isBold: true, after: 6 },
  choice: { look: 'text-choice', size: 12, after: 6, indent: INDENT },
  own: { look: 'text-own', size: 12, after: 6, indent: INDENT },
};

interface Row {
  readonly kind: TextBlock['kind'];
  readonly text: string;
  readonly height: number;
  /** Points that its text takes. */
  readonly textHeight: number;
  readonly chart?: PlannedChart;
}

/** Points between a figure's sentence and its chart, and from the cell's left side to it. */
const CHART_AWAY = 3;

/**
 * A sheet of text for print on A4, upright, at 100 %: one column of 82 characters, a cell a paragraph, no table. Heights are worked
 * out from the letters and set; a heading stays with what follows it; a paragraph that is higher than a row can be goes on in the next.
 * @param blocks the first is the title, which is repeated on every page.
 */
export function textSheet(name: string, blocks: readonly TextBlock[]): SheetDocument {
  const rows = numbered(blocks).flatMap(rowsOf);
  const charts = rows.flatMap(chartOf);
  return {
    name,
    cells: rows.map(({ kind, text }, row): PlacedCell => ({ row, column: 0, value: text, look: KINDS[kind].look })),
    tables: [],
    columns: [{ width: columnWidth(COLUMN) }],
    choices: [],
    frozenRows: 0,
    frozenColumns: 0,
    print: { orientation: 'portrait', titleRow: 0, margin: MARGIN, pageBreaks: breaksIn(rows) },
    rowHeights: new Map(rows.map(({ height }, row) => [row, height])),
    hasGridlines: false,
    ...(charts.length > 0 && { charts }),
  };
}

/** Figures that are drawn are counted, so that the text can speak of them. */
function numbered(blocks: readonly TextBlock[]): readonly TextBlock[] {
  let number = 0;
  return blocks.map((block) => {
    if (!block.chart) return block;
    number += 1;
    const { chart } = block;
    return {
      ...block,
      text: FIGURE_WORDS.numbered(number, block.text),
      chart: { ...chart, title: FIGURE_WORDS.numbered(number, chart.title) },
      below: (block.below ?? 0) + chart.height + CHART_AWAY,
    };
  });
}

function chartOf({ text, textHeight, chart }: Row, row: number): readonly ChartDocument[] {
  if (!chart) return [];
  const { title, told, height, ...drawn } = chart;
  const place = { row, column: 0, down: textHeight + CHART_AWAY, across: CHART_AWAY, width: CHART_WIDTH, height };
  return [{ ...drawn, name: title, alternativeText: `${text} ${told}`, place }];
}

function rowsOf({ kind, text, below = 0, chart }: TextBlock): readonly Row[] {
  const { size, isBold, after, indent = 0 } = KINDS[kind];
  const lines = wrapped(text, roomIn(COLUMN) - indent, size, isBold);
  const most = Math.floor((HIGHEST_ROW - after - below) / linePoints(size));
  const parts: string[][] = [];
  for (let from = 0; from < lines.length; from += most) parts.push(lines.slice(from, from + most));
  return parts.map((part, index) => {
    const [textHeight, isLast] = [part.length * linePoints(size), index === parts.length - 1];
    return {
      kind,
      text: parts.length === 1 ? text : part.join(' '),
      height: textHeight + after + (isLast ? below : 0),
      textHeight,
      ...(isLast && chart && { chart }),
    };
  });
}

/** Rows that begin a page. Headings are kept with the first row that is none. */
function breaksIn(rows: readonly Row[]): readonly number[] {
  const repeated = rows[0]?.height ?? 0;
  const breaks: number[] = [];
  let used = 0;
  for (let row = 0; row < rows.length;) {
    let end = row;
    while (end < rows.length - 1 && rows[end]?.kind === 'heading') end += 1;
    const height = rows.slice(row, end + 1).reduce((sum, one) => sum + one.height, 0);
    // Row 1 begins the first page itself.
    if (row > 0 && used + height > PAGE_HEIGHT) {
      breaks.push(row);
      used = repeated;
    }
    used += height;
    row = end + 1;
  }
  return breaks;
}
