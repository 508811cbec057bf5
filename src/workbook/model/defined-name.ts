export interface DefinedName {
  readonly name: string;
  /** With its leading `=`. */
  readonly formula: string;
  /** The sheet it belongs to; absent for the whole workbook. */
  readonly sheetId?: string;
}
