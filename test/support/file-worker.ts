import { createFileWorkbook } from '../../src/adapters/files/file-workbook';
import { listTables } from '../../src/adapters/files/list-tables';
import { newFile } from '../../src/adapters/files/new-file';
import { whyBlank } from '../../src/adapters/files/why-blank';
import type { WorkbookOpener } from '../../src/cli/shared/open-workbook';
import { createWorker } from '../../src/cli/run/work-here';
import { LIMITS } from '../../src/workbook/xlsx/limits';
import { loadWorkbook } from '../../src/workbook/xlsx/load';
import { saveAndReadBack } from '../../src/workbook/xlsx/save-and-read-back';

/** How the command line opens and makes files. */
const FILES: WorkbookOpener = {
  maxBytes: LIMITS.fileBytes,
  unusableNames: new Set(['UnusableFileError']),
  open: (bytes, name) => {
    const workbook = loadWorkbook(bytes, name);
    return {
      port: createFileWorkbook(workbook),
      whyBlank: whyBlank(workbook),
      listTables: () => listTables(workbook),
      saveMarked: () => saveAndReadBack(bytes, workbook),
    };
  },
  create: newFile,
};

/** Does the work of commands in the thread of the test. */
export const fileWorker = () => createWorker(FILES);
