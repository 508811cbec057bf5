import type { ReturnsSession, ReturnsState } from '../../src/app/returns/returns-session';
import type { WorkbookPort } from '../../src/ports/workbook-port';
import { createReturnsSession } from '../../src/app/returns/create-returns-session';
import type { ReturnsSessionOptions } from '../../src/app/returns/returns-context';
import { runOfMark } from '../../src/adapters/shared/mark-signature';
import { WorkbookError } from '../../src/ports/workbook-error';
import { type CellArea } from '../../src/cells/areas';
import { cellName } from '../../src/cells/addresses';
import type { Finding } from '../../src/domain/model/findings';
import { createFileWorkbook } from '../../src/adapters/files/file-workbook';
import type { Scalar } from '../../src/workbook/model/values';
import type { Workbook } from '../../src/workbook/model/workbook';
import { area } from './workbooks';

/** 24 July 2019, 14:05, by the clock of whoever runs the tests. */
export const NOON = new Date(2019, 6, 24, 14, 5).getTime();

/** A session on a workbook in memory, with its clock and its waiting in a test's hands. */
export interface SessionBench {
  readonly session: ReturnsSession;
  readonly workbook: Workbook;
  readonly port: WorkbookPort;
  /** What diagnostics were told. */
  readonly failures: unknown[];
  /** Which methods of the port were called, in order. */
  readonly calls: (keyof WorkbookPort)[];
  /** Makes a method of the port fail from now on, at its nth call (from 1), once. */
  fail(method: keyof WorkbookPort, nth?: number): void;
  /** Types into cells from this one on, as a person would. */
  type(sheet: string, cell: string, rows: readonly (readonly Scalar[])[]): void;
  /** Lets the work on edits run to its end. */
  settle(): Promise<void>;
  readonly state: () => ReturnsState;
  finding(rule: string): Finding;
  /** Open findings about a cell. */
  findingsAt(sheet: string, cell: string): readonly Finding[];
  /** Cells with marks of ours on a sheet, as addresses. */
  marked(sheet: string): readonly string[];
}

export const BUSY_TEXT = 'Excel is busy with something else. Wait.';

export function startBench(
  workbook: Workbook,
  options: ReturnsSessionOptions = {},
  change: (port: WorkbookPort) => Partial<WorkbookPort> = () => ({}),
): SessionBench {
  const files = createFileWorkbook(workbook);
  const calls: (keyof WorkbookPort)[] = [];
  const failing = new Map<keyof WorkbookPort, number>();
  const port = watched({ ...files, ...change(files) }, (method) => {
    calls.push(method);
    const left = failing.get(method);
    if (left === undefined) return;
    if (left > 1) failing.set(method, left - 1);
    else {
      failing.delete(method);
      throw new WorkbookError('excel-busy', BUSY_TEXT);
    }
  });
  const queue: (() => Promise<void>)[] = [];
  const failures: unknown[] = [];
  const session = createReturnsSession(port, {
    wallClock: () => NOON,
    pause: () => Promise.resolve(),
    onFailure: (error) => failures.push(error),
    soon: (work) => queue.push(work),
    version: '1.0.0',
    ...options,
  });
  const sheetNamed = (name: string) => workbook.sheets.find((sheet) => sheet.name === name)!;
  return {
    session,
    workbook,
    port,
    failures,
    calls,
    fail: (method, nth = 1) => failing.set(method, nth),
    type: (sheet, cell, rows) => {
      const { top, left } = area(cell);
      const block = rows.map((row) => row.map((value) => ({ value })));
      workbook.setCells(sheetNamed(sheet).id, top, left, block, 'person');
    },
    settle: async () => {
      for (let work = queue.shift(); work; work = queue.shift()) await work();
    },
    state: () => session.getState(),
    finding: (rule) => {
      const { report } = session.getState();
      const found = [...(report?.findings ?? []), ...(report?.answered ?? []).map(({ finding }) => finding)];
      const finding = found.find((one) => one.rule === rule);
      if (!finding)
        throw new Error(`There is no finding of ${rule}, only of ${found.map((one) => one.rule).join(', ')}.`);
      return finding;
    },
    findingsAt: (sheet, cell) =>
      session
        .getState()
        .report!.findings.filter(
          (one) => one.sheet === sheet && one.areas.some((each) => cellsOf(each).includes(cell)),
        ),
    marked: (sheet) =>
      sheetNamed(sheet)
        .conditionalFormats.filter((format) => runOfMark(format.formulas[0] ?? '') !== undefined)
        .flatMap((format) => format.areas.flatMap(cellsOf))
        .sort(),
  };
}

function cellsOf({ top, left, bottom, right }: CellArea): readonly string[] {
  const cells: string[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push(cellName(row, column));
  }
  return cells;
}

/** The port with every call told first; what `onCall` throws is the call's failure. */
function watched(port: WorkbookPort, onCall: (method: keyof WorkbookPort) => void): WorkbookPort {
  return new Proxy(port, {
    get: (target, name: keyof WorkbookPort) => {
      if (name === 'keepsUndo') return () => target.keepsUndo();
      return async (...given: unknown[]) => {
        onCall(name);
        return (target[name] as unknown as (...given: unknown[]) => Promise<unknown>)(...given);
      };
    },
  });
}
