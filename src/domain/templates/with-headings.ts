import type { PlacedCell, SheetDocument } from '../model/sheet-document';

/** The sheet with its tables' headings marked as such: programs other than Excel draw no table styles. */
export function withHeadings(document: SheetDocument): SheetDocument {
  const headings = document.tables.flatMap(({ top, left, headers }) =>
    headers.map((value, index): PlacedCell => ({ row: top, column: left + index, value, look: 'heading' })),
  );
  return { ...document, cells: [...document.cells, ...headings] };
}
