import { createFileWorkbook } from '../../src/adapters/files/file-workbook';
import { createRecalculator } from '../../src/workbook/formulas/recalculator';
import type { Workbook } from '../../src/workbook/model/workbook';
import type { Bench } from './bench';
import { describeWorkbookPort } from './workbook-port.contract';

const openIn =
  (prepare: (workbook: Workbook) => void = () => undefined) =>
  (workbook: Workbook): Promise<Bench> => {
    prepare(workbook);
    return Promise.resolve({
      workbook,
      port: createFileWorkbook(workbook),
      settle: () => Promise.resolve(),
      close: () => undefined,
    });
  };

describeWorkbookPort('a workbook in memory', openIn());

describeWorkbookPort(
  'a workbook in memory that recalculates, as on the check page',
  openIn((workbook) => {
    workbook.recalculator = createRecalculator({ lacking: 'keep' });
  }),
);
