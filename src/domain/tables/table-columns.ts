import type { ColumnDocument } from '../model/sheet-document';

/** A column of a commissioning table. */
export interface TableColumn extends ColumnDocument {
  readonly header: string;
  /** Words it takes. */
  readonly words?: readonly string[];
  /** The table, and its column, whose values it takes. */
  readonly from?: readonly [table: string, header: string];
  /** Any other value is refused while typing: where only these words can be read. */
  readonly isStrict?: boolean;
}

/** A table of a commissioning workbook, as it is made. */
export interface CommissioningTable {
  readonly name: string;
  readonly columns: readonly TableColumn[];
}

export const text = (header: string, width: number): TableColumn => ({ header, width });

/** Excel would make dates and numbers of `2019-12` and `007`. */
export const asTyped = (header: string, width: number): TableColumn => ({ header, width, numberFormat: '@' });

export const long = (header: string, width: number): TableColumn => ({ header, width, isWrapped: true });

export const number = (header: string, width = 13): TableColumn => ({ header, width });

export const money = (header: string): TableColumn => ({ header, width: 15, numberFormat: '£#,##0.00' });

export const date = (header: string): TableColumn => ({ header, width: 13, numberFormat: 'dd/mm/yyyy' });

/** One of these words and no other: nothing else can be read. */
export function oneOf(header: string, words: readonly string[], width = 14): TableColumn {
  return { header, width, words, isStrict: true };
}

/** Words that are offered; others are the office's own. */
export const suggested = (header: string, words: readonly string[], width: number): TableColumn => ({
  header,
  width,
  words,
});

export const yesNo = (header: string, width = 12): TableColumn => oneOf(header, ['Yes', 'No'], width);

export const frequency = (): TableColumn =>
  oneOf('Return frequency', ['Monthly', 'Quarterly', 'Half-yearly', 'Yearly'], 15);

/** An id that another table gives. */
export const idFrom = (table: string, header: string, width = 14): TableColumn => ({
  header,
  width,
  numberFormat: '@',
  from: [table, header],
});
