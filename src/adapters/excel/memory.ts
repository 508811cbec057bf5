import type { CellArea } from '../../cells/areas';
import type { Ledger } from '../shared/mark-signature';

/** A conditional format in its sheet's list. Its id may be no more than its place there, which the next change moves. */
export interface ListedRule {
  readonly id: string;
  readonly type: string;
}

/** A sheet's conditional formats as they were last seen. */
export interface SheetSighting {
  readonly isProtected: boolean;
  /** Undefined when Excel stumbled over one of them. */
  readonly list: readonly ListedRule[] | undefined;
}

/** What one read saw of marks: good for the next request only, since a person may change anything in between. */
export interface Sighting {
  readonly sheets: ReadonlyMap<string, SheetSighting>;
  readonly ledger: Ledger | undefined;
}

/** A table's whereabouts, without its cells. */
export interface TableListing {
  readonly name: string;
  readonly sheet: string;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

/** Cells that we select ourselves. Excel tells of it as of a person's selecting. */
export interface OwnSelection {
  readonly sheetId: string;
  readonly area: CellArea;
  /** The request has not been answered: what a person selected before it may be told first. */
  isUnderWay: boolean;
}

/** What the adapter keeps between requests, to save round trips. All of it is plain data, and can be lost at any time. */
export interface Memory {
  /** From the read just before; taken, and gone, when used. */
  sighting: Sighting | undefined;
  tables: readonly TableListing[] | undefined;
  /** Settings by key, undefined for those that are not there; from the read just before, and gone when used. */
  readonly settings: Map<string, unknown>;
  /** They have been used once. A caller that asks again wants them as they are now, so reads do not bring them any more. */
  areSettingsUsed: boolean;
  /** Names as they were read, so that an edit is reported under the name its findings have. */
  readonly sheetNames: Map<string, string>;
  /** In the order in which we asked for them; each until Excel has told of it, or of what a person selected afterwards. */
  ownSelections: readonly OwnSelection[];
  /** Counts what was asked to go to: only the last of it is gone to. */
  goings: number;
}

export function createMemory(): Memory {
  return {
    sighting: undefined,
    tables: undefined,
    settings: new Map(),
    areSettingsUsed: false,
    sheetNames: new Map(),
    ownSelections: [],
    goings: 0,
  };
}
