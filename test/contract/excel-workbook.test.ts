import { createExcelWorkbook } from '../../src/adapters/excel/excel-workbook';
import type { HostOptions } from '../../src/workbench/host/excel-host';
import type { Workbook } from '../../src/workbook/model/workbook';
import { RULE_HABITS } from '../support/host-habits';
import { startHost } from '../support/start-host';
import { buildWorkbook, type SheetDraft } from '../support/workbooks';
import type { Bench } from './bench';
import { describeMarks } from './marks.contract';
import { describeWorkbookPort } from './workbook-port.contract';

const openIn =
  (options?: HostOptions) =>
  async (workbook: Workbook): Promise<Bench> => {
    const { close } = await startHost(workbook, options);
    return {
      workbook,
      port: createExcelWorkbook(),
      // Excel delivers events by messages of their own, and the adapter may ask for a sheet's name in between.
      settle: () => new Promise((resolve) => setTimeout(resolve, 50)),
      close,
    };
  };

describeWorkbookPort("Microsoft's library on the simulated Excel", openIn());

describe.each(RULE_HABITS)('where %s', (_name, options) => {
  let bench: Bench;
  afterEach(async () => bench.close());
  describeMarks(async (...sheets: readonly SheetDraft[]) => (bench = await openIn(options)(buildWorkbook(...sheets))));
});
