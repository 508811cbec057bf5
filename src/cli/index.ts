import { isMainThread, parentPort } from 'node:worker_threads';
import { createFileWorkbook } from '../files/file-workbook';
import { whyBlank } from '../files/why-blank';
import { LIMITS } from '../workbook/xlsx/limits';
import { loadWorkbook } from '../workbook/xlsx/load';
import { saveWorkbook } from '../workbook/xlsx/save';
import { createFileChecker } from './check-file';
import type { WorkbookOpener } from './open-workbook';
import { runCli } from './run-cli';
import { createWorkerChecker, type Answer, type Question } from './worker-checker';

/** Put in by the bundler from package.json. */
declare const RINGFENCE_VERSION: string;

const opener: WorkbookOpener = {
  maxBytes: LIMITS.fileBytes,
  unusableNames: new Set(['UnusableFileError']),
  open: (bytes, fileName) => {
    const workbook = loadWorkbook(bytes, fileName);
    return {
      port: createFileWorkbook(workbook),
      whyBlank: whyBlank(workbook),
      saveMarked: () => saveWorkbook(bytes, workbook),
    };
  },
};

/** The command line itself: files are checked in a thread of this same script. */
async function main(): Promise<void> {
  const checker = createWorkerChecker(__filename);
  const streams = {
    out: (text: string) => void process.stdout.write(text),
    err: (text: string) => void process.stderr.write(text),
  };
  // Set, not exited with: output to a pipe is still on its way.
  process.exitCode = await runCli(process.argv.slice(2), streams, checker, RINGFENCE_VERSION);
  await checker.close();
}

/** The thread: answers one question at a time. */
function serve(): void {
  const checker = createFileChecker(opener);
  parentPort?.on('message', (question: Question) => {
    const answer = question.kind === 'check' ? checker.check(question.task) : checker.readSpecification(question.path);
    void answer.then((found) => parentPort?.postMessage({ id: question.id, answer: found } satisfies Answer));
  });
}

if (isMainThread) void main();
else serve();
