import type { Sheet } from '../workbook/model/sheet';
import type { Workbook } from '../workbook/model/workbook';
import type { Selection } from './selection';

/** What a grid shows, and what a person does with it: the workbench's session, or a return on the check page. */
export interface ViewedSheet {
  readonly workbook: Workbook;
  /** The sheet in front. */
  readonly sheet: Sheet;
  readonly selection: Selection;
  /** Counts changes of anything that cells show: a sheet is changed in place. */
  readonly contentVersion: number;
  select(selection: Selection): void;
}
