import { type CellArea } from '../../src/cells/areas';
import { parseArea } from '../../src/cells/addresses';
import type { ConditionalFormat } from '../../src/workbook/model/conditional-formats';
import type { Sheet, Table, Visibility } from '../../src/workbook/model/sheet';
import type { CellStyle } from '../../src/workbook/model/styles';
import type { Scalar } from '../../src/workbook/model/values';
import { Workbook } from '../../src/workbook/model/workbook';

export interface SheetDraft {
  readonly name: string;
  /** Values by row, from `at`. Undefined stores no cell. */
  readonly rows?: readonly (readonly (Scalar | undefined)[])[];
  /** Top left cell of `rows`. @default 'A1' */
  readonly at?: string;
  readonly visibility?: Visibility;
  readonly isProtected?: boolean;
  /** Styles by cell: `{ B2: { numberFormat: 'dd/mm/yyyy' } }`. The cell must have a value. */
  readonly styles?: Readonly<Record<string, CellStyle>>;
  /** Formulas by cell, each with its result in `rows`. */
  readonly formulas?: Readonly<Record<string, string>>;
  readonly merges?: readonly string[];
  /** Zero-based. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Name → area, header row included. */
  readonly tables?: Readonly<Record<string, string>>;
  /** The user's own conditional formats, as if loaded from a file. */
  readonly formats?: readonly Omit<ConditionalFormat, 'id'>[];
}

/** A workbook as a file would give it: nothing of it is in the journal. */
export function buildWorkbook(...drafts: readonly SheetDraft[]): Workbook {
  const workbook = new Workbook();
  for (const draft of drafts) fillSheet(workbook, workbook.placeSheet(draft.name), draft);
  return workbook;
}

/** `E7:E9` → an area; a test that names none is wrong. */
export function area(address: string): CellArea {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(`${address} is no address of cells.`);
  return parsed;
}

function fillSheet(workbook: Workbook, sheet: Sheet, draft: SheetDraft): void {
  const { top, left } = area(draft.at ?? 'A1');
  draft.rows?.forEach((line, down) => {
    line.forEach((value, across) => {
      if (value !== undefined) sheet.place(top + down, left + across, { value, style: 0 });
    });
  });
  for (const [address, style] of Object.entries(draft.styles ?? {})) {
    const { top: row, left: column } = area(address);
    sheet.place(row, column, { value: sheet.value(row, column), style: workbook.styles.intern(style) });
  }
  layOut(sheet, draft);
  sheet.visibility = draft.visibility ?? 'Visible';
  sheet.isProtected = draft.isProtected ?? false;
  sheet.tables = Object.entries(draft.tables ?? {}).map(([name, address], index): Table => ({
    id: `${sheet.id}-${index}`,
    name,
    area: area(address),
    hasHeaders: true,
    hasTotals: false,
  }));
  sheet.conditionalFormats = (draft.formats ?? []).map((format, index) => ({
    ...format,
    id: `{own-${sheet.name}-${index}}`,
  }));
}

/** Formulas, merged cells, hidden rows and columns. */
function layOut(sheet: Sheet, draft: SheetDraft): void {
  for (const [address, formula] of Object.entries(draft.formulas ?? {})) {
    const { top: row, left: column } = area(address);
    const { value = null, style = 0 } = sheet.cell(row, column) ?? {};
    sheet.place(row, column, { value, formula, style });
  }
  sheet.merges = (draft.merges ?? []).map(area);
  for (const row of draft.hiddenRows ?? []) sheet.rowLines.set(row, { hidden: true });
  for (const column of draft.hiddenColumns ?? []) sheet.columnLines.set(column, { hidden: true });
}
