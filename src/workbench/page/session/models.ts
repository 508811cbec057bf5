/** A cell that is being typed in. */
export interface CellEditor {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** `enter`: begun by typing, arrows finish it. `edit`: begun with F2 or a click, arrows move the caret. */
  readonly mode: 'enter' | 'edit';
  readonly place: 'cell' | 'formula-bar';
}

/** Something to tell the person, shown until it is put away. */
export interface PageNotice {
  readonly key: string;
  readonly intent: 'info' | 'warning' | 'error';
  readonly text: string;
}
