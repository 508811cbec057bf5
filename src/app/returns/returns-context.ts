import type { SpecificationSet } from '../../domain/tables/specification-tables';
import type { ReceiptRead } from '../../domain/receipt/receipt';
import type { CheckedWorkbook } from '../shared/checked-workbook';
import type { KeptSettings } from '../shared/kept-settings';
import { BUSY, CANCELLED } from '../shared/notices';
import { createSession, type SessionBase, type SessionOptions, type SessionRules } from '../shared/session-base';
import { RETURNS_START, type ReturnsState } from './returns-session';
import { createWrittenSteps, type WrittenSteps } from './written-steps';
import type { SelectedCells, WorkbookPort } from '../../ports/workbook-port';

export interface ReturnsSessionOptions extends SessionOptions {
  /** Version of the program, for receipts. */
  readonly version?: string;
  /** The office's, where they come with the program: returns are held against these, whatever stands in the workbook. */
  readonly specifications?: SpecificationSet;
}

/** What the parts of a returns session share: the workbook, what was last read of it, and what people see. */
export interface ReturnsContext extends SessionBase<ReturnsState> {
  readonly version: string;
  readonly specifications?: SpecificationSet;
  /** What the last check read; absent before the first. */
  checked?: CheckedWorkbook | undefined;
  /** What sheets are held against was edited after the check: until the next one every sheet is stale. */
  rulesHaveChanged?: boolean;
  /** The person has taken the marks off: nothing is marked until the next check. */
  isUnmarked?: boolean;
  /** What can be undone. */
  readonly steps: WrittenSteps;
  /** What the person has selected in Excel, and nothing once we went elsewhere or checked anew. */
  selection?: SelectedCells | undefined;
  /** Keys of the findings that stepping keeps to, while the list is filtered. */
  shown?: ReadonlySet<string> | undefined;
  /** Read once by recognition, and by the first check where that did not come to its end. */
  kept?: KeptSettings;
  /** The receipt that was found in the workbook. */
  receipt?: ReceiptRead | undefined;
}

/** @param live how edits are checked, which would otherwise read and mark in the midst of a task. */
export function createReturnsContext(
  port: WorkbookPort,
  options: ReturnsSessionOptions,
  live: Required<Pick<SessionRules<ReturnsState>, 'hold' | 'onEdit'>>,
): ReturnsContext {
  const session = createSession<ReturnsState>(port, options, {
    page: 'returns',
    start: RETURNS_START,
    // Its Remove marks, as the ribbon's, takes off those of all pages and of past sessions.
    hasMarks: (marks) => marks.areIn(),
    busy: BUSY,
    breakable: ['recognising', 'going'],
    stoppable: ['reading', 'checking'],
    stopped: CANCELLED,
    ...live,
  });
  const { version = '', specifications } = options;
  return { ...session, steps: createWrittenSteps(session), version, ...(specifications && { specifications }) };
}
