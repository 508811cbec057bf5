import { createExcelComparison } from '../../src/adapters/excel/compare/excel-comparison';
import type { PersonStep, Recording } from '../../src/ports/comparison-port';
import type { HostOptions } from '../../src/workbench/host/excel-host';
import { createRecalculator } from '../../src/workbook/formulas/recalculator';
import { Workbook } from '../../src/workbook/model/workbook';
import { startHost, type StartedHost } from './start-host';

/** A person at the simulated Excel, who does what the comparison asks for. */
function personAt({ host, workbook }: StartedHost) {
  let typed = false;
  let isLost = false;
  host.onUndoLost(() => (isLost = true));
  const front = () => workbook.activeSheetId;
  const put = (row: number, column: number, value: string | null): void =>
    workbook.setCells(front(), row, column, [[{ value }]], 'person');
  const steps: Readonly<Record<string, () => void>> = {
    type: () => {
      put(0, 0, 'word');
      [typed, isLost] = [true, false];
    },
    'undo-once': () => void host.undo(),
    // Excel has one list for the add-in and the person; here the add-in's last change goes first, then what was typed.
    'undo-twice': () => {
      host.undo();
      if (typed && !isLost) put(0, 0, null);
    },
    'chart-sheet': () => (workbook.isChartSheetInFront = true),
    'chart-sheet-gone': () => (workbook.isChartSheetInFront = false),
    'dates-1904': () => (workbook.uses1904Dates = true),
    'dates-1900': () => (workbook.uses1904Dates = false),
    'two-areas': () =>
      workbook.select(front(), [
        { top: 0, left: 0, bottom: 0, right: 0 },
        { top: 2, left: 2, bottom: 2, right: 2 },
      ]),
    'edit-cell': () => (host.faults.editingCell = true),
    'edit-ended': () => (host.faults.editingCell = false),
    'choose-from-list': () => put(1, 1, 'Yes'),
    'no-printer': () => (host.faults.hasNoPrinter = true),
  };
  return ({ name }: PersonStep): Promise<boolean> => {
    const step = steps[name];
    if (!step) throw new Error(`Nobody knows how to ${name} at the simulated Excel.`);
    step();
    return Promise.resolve(true);
  };
}

/** Events come in turns of the page's loop after the answer; some turns more than any of them takes. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * Runs the comparison in a simulated Excel with these habits, as the page does in a real one.
 * @param only the ids of the calls to run; all where left out.
 */
export async function recordOnHost(options: HostOptions, only?: readonly string[]): Promise<Recording> {
  const workbook = new Workbook();
  workbook.placeSheet('Sheet1');
  workbook.recalculator = createRecalculator();
  const started = await startHost(workbook, options);
  try {
    const comparison = createExcelComparison({ settle });
    const ask = personAt(started);
    const calls: Recording['calls'][number][] = [];
    for (const { id } of comparison.calls) {
      if (only && !only.includes(id)) continue;
      calls.push(await comparison.run(id, ask));
      started.host.faults.clear();
    }
    return {
      format: 'ringfence-comparison-1',
      ringfence: '0.0.0',
      recordedOn: '2026-12-01',
      excel: comparison.describeExcel(),
      calls,
    };
  } finally {
    started.close();
  }
}
