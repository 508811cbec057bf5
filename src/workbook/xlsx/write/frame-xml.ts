import { MAX_COLUMNS } from '../../../cells/areas';
import type { Line, ListValidation, Sheet } from '../../model/sheet';
import { columnCharacters } from '../read/column-width';
import { areaReference, cellReference } from '../read/references';
import { formulaForFile } from '../patch/future-functions';
import { encodeCellText, escapeAttribute, escapeXml } from '../patch/xml-text';

/** Excel calls a file damaged whose prompts are longer. Source: Excel's own dialogue. */
const LONGEST_PROMPT = { title: 32, text: 255 };

/** `<sheetPr>`; empty when there is nothing to say. */
export function propertiesXml({ tabColour, print }: Sheet): string {
  const colour = tabColour === undefined ? '' : `<tabColor rgb="FF${tabColour.slice(1).toUpperCase()}"/>`;
  const fit = print && !print.pageBreaks ? '<pageSetUpPr fitToPage="1"/>' : '';
  return colour + fit === '' ? '' : `<sheetPr>${colour}${fit}</sheetPr>`;
}

/** @param isInFront exactly one sheet may be: those selected together are edited together. */
export function viewsXml(sheet: Sheet, isInFront: boolean): string {
  const attributes =
    (sheet.showGridlines ? '' : ' showGridLines="0"') + (isInFront ? ' tabSelected="1"' : '') + ' workbookViewId="0"';
  return `<sheetViews><sheetView${attributes}>${paneXml(sheet)}</sheetView></sheetViews>`;
}

function paneXml({ frozenRows, frozenColumns }: Sheet): string {
  const panes = [
    ...(frozenColumns > 0 ? ['topRight'] : []),
    ...(frozenRows > 0 ? ['bottomLeft'] : []),
    ...(frozenColumns > 0 && frozenRows > 0 ? ['bottomRight'] : []),
  ];
  const active = panes.at(-1);
  if (active === undefined) return '<selection activeCell="A1" sqref="A1"/>';
  const split =
    (frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '') + (frozenRows > 0 ? ` ySplit="${frozenRows}"` : '');
  const corner = cellReference(frozenRows, frozenColumns);
  const selections = panes.map((pane) =>
    pane === active ? `<selection pane="${pane}" activeCell="A1" sqref="A1"/>` : `<selection pane="${pane}"/>`,
  );
  return `<pane${split} topLeftCell="${corner}" activePane="${active}" state="frozen"/>${selections.join('')}`;
}

export function formatXml({ defaultRowHeight, defaultColumnWidth }: Sheet): string {
  const width = defaultColumnWidth === 48 ? '' : ` defaultColWidth="${columnCharacters(defaultColumnWidth)}"`;
  return `<sheetFormatPr${width} defaultRowHeight="${defaultRowHeight}"/>`;
}

/** `<cols>`, neighbours that are alike in one element; empty when all columns are ordinary. */
export function columnsXml(sheet: Sheet, formatOf: (style: number) => string | undefined): string {
  const runs: { first: number; last: number; attributes: string }[] = [];
  for (const [column, line] of [...sheet.columnLines].sort(([a], [b]) => a - b)) {
    const attributes = columnAttributes(sheet, line, formatOf);
    const run = runs.at(-1);
    if (run?.last === column - 1 && run.attributes === attributes) run.last = column;
    else runs.push({ first: column, last: column, attributes });
  }
  if (runs.length === 0) return '';
  return `<cols>${runs.map(({ first, last, attributes }) => `<col min="${first + 1}" max="${last + 1}"${attributes}/>`).join('')}</cols>`;
}

function columnAttributes(
  sheet: Sheet,
  { size, hidden, style }: Line,
  formatOf: (style: number) => string | undefined,
): string {
  const format = style === undefined ? undefined : formatOf(style);
  return (
    ` width="${columnCharacters(size ?? sheet.defaultColumnWidth)}"` +
    (format === undefined ? '' : ` style="${format}"`) +
    (hidden === true ? ' hidden="1"' : '') +
    (size === undefined ? '' : ' customWidth="1"')
  );
}

export function mergesXml({ merges }: Sheet): string {
  if (merges.length === 0) return '';
  const cells = merges.map((area) => `<mergeCell ref="${areaReference(area)}"/>`);
  return `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>`;
}

export function validationsXml({ listValidations }: Sheet): string {
  if (listValidations.length === 0) return '';
  return `<dataValidations count="${listValidations.length}">${listValidations.map(validationXml).join('')}</dataValidations>`;
}

function validationXml({ areas, source, isStrict, prompt }: ListValidation): string {
  const shown = (text: string, longest: number): string => escapeAttribute(text.slice(0, longest));
  const attributes =
    (isStrict === false ? ' errorStyle="warning"' : '') +
    ' allowBlank="1" showInputMessage="1" showErrorMessage="1"' +
    (prompt
      ? ` promptTitle="${shown(prompt.title, LONGEST_PROMPT.title)}" prompt="${shown(prompt.text, LONGEST_PROMPT.text)}"`
      : '') +
    ` sqref="${areas.map(areaReference).join(' ')}"`;
  const formula =
    typeof source === 'string'
      ? escapeXml(formulaForFile(source))
      : encodeCellText(`"${source.join(',').replaceAll('"', '""')}"`);
  return `<dataValidation type="list"${attributes}><formula1>${formula}</formula1></dataValidation>`;
}

/** Margins as Excel's *Normal*; A4; one page wide and as many long as it takes. */
export function printXml({ print }: Sheet): string {
  if (!print) return '';
  const { orientation, margin, pageBreaks } = print;
  const inches = margin === undefined ? undefined : margin / POINTS_PER_INCH;
  const [across, down] = inches === undefined ? ['0.7', '0.75'] : [String(inches), String(inches)];
  return (
    `<pageMargins left="${across}" right="${across}" top="${down}" bottom="${down}" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="${orientation}"${pageBreaks ? '' : ' fitToHeight="0"'}/>` +
    breaksXml(pageBreaks ?? [])
  );
}

const POINTS_PER_INCH = 72;

/** A break is written with the row above it, counted from 1: the number of the row below it, counted from 0. */
function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const breaks = rows.map((row) => `<brk id="${row}" max="${MAX_COLUMNS - 1}" man="1"/>`);
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks.join('')}</rowBreaks>`;
}
