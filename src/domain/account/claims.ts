import type { CellArea } from '../../cells/areas';
import type { AccountClass } from '../model/account';

/** What cells are, and why they were not checked where they were not. One object for each kind of cells on a sheet. */
export interface ClaimedPlace {
  readonly as: AccountClass;
  /** Of cells that were not checked. */
  readonly why?: string;
  /** Sentences and lines about the return may stand here: each cell is looked at by itself, and is `as` where it is neither. */
  readonly isOpen?: true;
}

/** Cells that something is known about. Of several claims to a cell the first holds. */
export interface CellClaim {
  readonly area: CellArea;
  readonly place: ClaimedPlace;
}

export const CHECKED: ClaimedPlace = { as: 'checked' };
export const LABELS: ClaimedPlace = { as: 'labels' };
export const CONTEXT: ClaimedPlace = { as: 'context' };
export const NOTES: ClaimedPlace = { as: 'notes' };
export const OURS: ClaimedPlace = { as: 'ours' };

/** Cells that were not checked, whatever stands there. */
export function notChecked(why: string): ClaimedPlace {
  return { as: 'notChecked', why };
}

/** Cells that nobody has read: notes among them are told apart. */
export function open(why: string): ClaimedPlace {
  return { as: 'notChecked', why, isOpen: true };
}
