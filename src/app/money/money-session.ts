import type { Difference } from '../../domain/money/compare';
import type { CoFunded } from '../../domain/money/co-funding';
import type { MoneyBook, UnknownCode } from '../../domain/money/money-book';
import type { Allocation, AllocationParties } from '../../domain/allocation/problem';
import type { WhatIf } from '../../domain/allocation/what-if';
import type { Finding } from '../../domain/model/findings';
import type { FundPage } from '../../domain/money/fund-page';
import type { Notice } from '../shared/notice';
import type { SessionFace } from '../shared/session-face';

/** What somebody said that a code of the finance system stands for. */
export interface NamedCode extends Pick<UnknownCode, 'what' | 'code'> {
  /** Of a fund or service, which may be gone since. */
  readonly id: string;
}

/** All that the Money page shows, immutable. */
export interface MoneyState {
  readonly activity: 'idle' | 'reading' | 'allocating' | 'writing' | 'marking' | 'going';
  /** The money tables as they were read last; absent before. */
  readonly book?: MoneyBook;
  /** Tables that are needed and not there: `Funds`, `Services`. */
  readonly missingTables?: readonly string[];
  /** Of these the ones that are there without rows. */
  readonly emptyTables?: readonly string[];
  /** What is wrong in the money tables, at its cells, theme by theme and worst first: what cannot be read, and the ledger checks. */
  readonly findings?: readonly Finding[];
  /** Of these the ones that keep money from being allocated. */
  readonly blocking?: readonly Finding[];
  /** Each fund: amount, addenda, awarded, spent, forecast, to be returned and when. In table order. */
  readonly pages?: readonly FundPage[];
  /** Services that others pay for as well. */
  readonly coFunded?: readonly CoFunded[];
  /** What *Allocate* came to, with its sentences; nothing of it is written. Absent before, and when the tables have changed. */
  readonly allocation?: Allocation;
  /** What the allocation would change in `Awards` as it stands. */
  readonly difference?: Difference;
  /** The changes tried under *What if*; their result is compared with `allocation`. */
  readonly whatIf?: {
    readonly changes: readonly WhatIf[];
    readonly allocation: Allocation;
    /** Funds and services as they are tried, for the sentences. */
    readonly parties: AllocationParties;
    readonly difference: Difference;
  };
  readonly unknownCodes?: readonly UnknownCode[];
  readonly namedCodes?: readonly NamedCode[];
  /** When the tables were read and checked last, milliseconds since 1970. */
  readonly checkedAt?: number;
  /** Awards were written and can be taken back. */
  readonly canUndo: boolean;
  readonly hasMarks: boolean;
  /** A money table was edited since it was read. */
  readonly isStale: boolean;
  readonly currentKey?: string;
  /** Which of that finding's areas. */
  readonly currentArea?: number;
  readonly notice?: Notice;
}

/** Before anything was asked. */
export const MONEY_START: MoneyState = { activity: 'idle', canUndo: false, hasMarks: false, isStale: false };

/** Journey 4: finance allocates and proves. Methods never reject: trouble becomes a notice. */
export interface MoneySession extends SessionFace<MoneyState> {
  /** Reads the money tables, checks them and marks what is wrong in place. */
  check(): Promise<void>;
  /** Reads the tables, and works out the awards. Refused with a notice, and findings, while something cannot be read. */
  allocate(): Promise<void>;
  /** Works the awards out again with these changes; an empty list takes them back. Nothing is written. */
  tryWhatIf(changes: readonly WhatIf[]): Promise<void>;
  /** Writes the allocation into the unlocked rows of `Awards`, in one batch, then checks again. */
  writeAwards(): Promise<void>;
  /** Puts `Awards` back as it was before. */
  undoAwards(): Promise<void>;
  /** Adds the ringfence statement: fund by service, totals as formulas. Statements made before stay as they are. */
  writeStatement(): Promise<void>;
  /** Remembers in the workbook what a code of the finance system stands for, and checks again. */
  nameCode(code: Pick<UnknownCode, 'what' | 'code'>, id: string): Promise<void>;
  /** Forgets what was said of a code, and checks again: it is asked for once more where it stands in `Spend`. */
  forgetCode(code: Pick<UnknownCode, 'what' | 'code'>): Promise<void>;
  /** Moves to the next or previous place (area by area, finding by finding) and goes to its cells; wraps round. */
  step(direction: 1 | -1): Promise<void>;
  /** The list shows these findings only, by key, and steps keep to them, from the ribbon too; undefined: all of them. */
  showOnly(keys: ReadonlySet<string> | undefined): void;
  /** Makes this finding current and goes to its cells. */
  goTo(key: string): Promise<void>;
  removeMarks(): Promise<void>;
}
