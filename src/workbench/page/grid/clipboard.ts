import type { CellArea } from '../../../cells/areas';
import { sharedArea } from '../../../cells/areas';
import { formatValue } from '../../../workbook/format-value';
import type { Sheet } from '../../../workbook/model/sheet';
import type { Workbook } from '../../../workbook/model/workbook';

const NEEDS_QUOTES = /["\t\n\r]/;

/** An area as the text that spreadsheets exchange: cells by tabs, rows by line ends. Values as shown; nothing beyond the used cells. */
export function copiedText(workbook: Workbook, sheet: Sheet, selected: CellArea): string {
  const used = sheet.usedArea(true);
  const area = (used && sharedArea(selected, used)) ?? { ...selected, bottom: selected.top, right: selected.left };
  const lines: string[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: string[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cell(row, column);
      const text = formatValue(cell?.value ?? null, workbook.styles.get(cell?.style ?? 0).numberFormat);
      line.push(NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    }
    lines.push(line.join('\t'));
  }
  return lines.join('\n');
}

/** Text from the clipboard as rows of cells; quoted cells may hold tabs and line ends. */
export function pastedLines(text: string): string[][] {
  const lines: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  while (cells.lastIndex <= text.length) {
    const match = cells.exec(text);
    if (!match) break;
    const [whole, quoted, plain = '', end] = match;
    lines.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== '\t') lines.push([]);
    if (whole === '') break;
  }
  // The line end that closes the last row begins no further one.
  if (lines.length > 1 && lines.at(-1)?.every((cell) => cell === '')) lines.pop();
  return lines;
}
