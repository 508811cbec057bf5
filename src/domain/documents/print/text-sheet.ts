import type { PlacedCell, PrintedLook, SheetDocument } from '../../model/sheet-document';
import { linePoints, wrapped } from './arial';
import { ACROSS, columnPixels, columnWidth, HIGHEST_ROW, INDENT, MARGIN, PAGE_HEIGHT, roomIn } from './paper';

/** What stands in one cell of a text sheet. `figure`: a sentence in bold; `own`: for people to fill in. */
export interface TextBlock {
  readonly kind: 'title' | 'remark' | 'heading' | 'paragraph' | 'figure' | 'choice' | 'own';
  readonly text: string;
  /** Points below the text that are left free: for a chart under its figure's sentence, or for a pen. */
  readonly below?: number;
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
}

/**
 * A sheet of text for print on A4, upright, at 100 %: one column of 82 characters, a cell a paragraph, no table. Heights are worked
 * out from the letters and set; a heading stays with what follows it; a paragraph that is higher than a row can be goes on in the next.
 * @param blocks the first is the title, which is repeated on every page.
 */
export function textSheet(name: string, blocks: readonly TextBlock[]): SheetDocument {
  const rows = blocks.flatMap(rowsOf);
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
  };
}

function rowsOf({ kind, text, below = 0 }: TextBlock): readonly Row[] {
  const { size, isBold, after, indent = 0 } = KINDS[kind];
  const lines = wrapped(text, roomIn(COLUMN) - indent, size, isBold);
  const most = Math.floor((HIGHEST_ROW - after - below) / linePoints(size));
  const parts: string[][] = [];
  for (let from = 0; from < lines.length; from += most) parts.push(lines.slice(from, from + most));
  return parts.map((part, index) => ({
    kind,
    text: parts.length === 1 ? text : part.join(' '),
    height: part.length * linePoints(size) + after + (index === parts.length - 1 ? below : 0),
  }));
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
