import { createFileWorkbook } from '../../src/adapters/files/file-workbook';
import { describeWorkbookPort } from './workbook-port.contract';

describeWorkbookPort('a workbook in memory', (workbook) =>
  Promise.resolve({
    workbook,
    port: createFileWorkbook(workbook),
    settle: () => Promise.resolve(),
    close: () => undefined,
  }),
);
