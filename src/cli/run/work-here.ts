import { basename } from 'node:path';
import { readCommissioning, type Commissioning } from '../../app/shared/read-specifications';
import type { Workbooks } from '../shared/command';
import { WORK } from '../commands/index';
import type { WorkbookOpener } from '../shared/open-workbook';
import { readBounded } from '../shared/read-file';
import { causeOf, isAboutFile, reasonOf } from '../shared/why-unusable';
import type { Worker } from './work';

/** Does work in this thread. */
export function createWorker(opener: WorkbookOpener): Worker {
  const workbooks = workbooksOf(opener);
  return {
    work: async (name, task) => {
      const { run, refuse } = WORK[name];
      try {
        return await run(task, workbooks);
      } catch (thrown) {
        const kind = isAboutFile(thrown, opener.unusableNames) ? 'refused' : 'failed';
        return { kind, result: refuse(task, reasonOf(thrown, opener.unusableNames)) };
      }
    },
  };
}

function workbooksOf(opener: WorkbookOpener): Workbooks {
  const read = new Map<string, Promise<Commissioning>>();
  const open: Workbooks['open'] = async (path) => opener.open(await readBounded(path, opener.maxBytes), basename(path));
  return {
    open,
    commissioningIn: (path) => {
      const known = read.get(path) ?? open(path).then(({ port }) => readCommissioning(port, true));
      read.set(path, known);
      return known;
    },
    create: (sheets) => opener.create(sheets),
    causeOf: (thrown) => causeOf(thrown, opener.unusableNames),
  };
}
