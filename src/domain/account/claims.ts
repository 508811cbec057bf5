import type { CellArea } from '../../cells/areas';
import type { AccountClass } from '../model/account';

/** What cells are, and why they were not checked where they were not. One object for each kind of cells on a sheet. */
export interface Place {
  readonly as: AccountClass;
  /** Of cells that were not checked. */
  readonly why?: string;
  /** Sentences and lines about the return may stand here: each cell is looked at by itself, and is `as` where it is neither. */
  readonly isOpen?: true;
}

/** Cells that something is known about. Of several claims to a cell the first holds. */
export interface Claim {
  readonly area: CellArea;
  readonly place: Place;
}

export const CHECKED: Place = { as: 'checked' };
export const LABELS: Place = { as: 'labels' };
export const CONTEXT: Place = { as: 'context' };
export const NOTES: Place = { as: 'notes' };
export const OURS: Place = { as: 'ours' };

/** Cells that were not checked, whatever stands there. */
export function notChecked(why: string): Place {
  return { as: 'notChecked', why };
}

/** Cells that nobody has read: notes among them are told apart. */
export function open(why: string): Place {
  return { as: 'notChecked', why, isOpen: true };
}
