import { createExcelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { startHost } from '../support/start-host';
import { describeWorkbookPort } from './workbook-port.contract';

describeWorkbookPort("Microsoft's library on the simulated Excel", async (workbook) => {
  const { close } = await startHost(workbook);
  return {
    workbook,
    port: createExcelWorkbook(),
    // Excel delivers events by messages of their own, and the adapter may ask for a sheet's name in between.
    settle: () => new Promise((resolve) => setTimeout(resolve, 50)),
    close,
  };
});
