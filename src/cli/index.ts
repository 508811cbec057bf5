import { isMainThread, parentPort } from 'node:worker_threads';
import { speakLanguage } from '../app/shared/speak-language';
import { createFileWorkbook } from '../adapters/files/file-workbook';
import { listTables } from '../adapters/files/list-tables';
import { newFile } from '../adapters/files/new-file';
import { whyBlank } from '../adapters/files/why-blank';
import { LIMITS } from '../workbook/xlsx/limits';
import { loadWorkbook } from '../workbook/xlsx/load';
import { saveAndReadBack } from '../workbook/xlsx/save-and-read-back';
import type { WorkbookOpener } from './shared/open-workbook';
import { runCli } from './run/run-cli';
import type { Question, Reply } from './run/work';
import { createWorker } from './run/work-here';
import { createThreadWorker } from './run/work-in-thread';

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
      listTables: () => listTables(workbook),
      saveMarked: () => saveAndReadBack(bytes, workbook),
    };
  },
  create: newFile,
};

/** As the terminal asks for it; the thread that works on files and the one that prints each have words of their own. */
function speak(): Promise<string> {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return speakLanguage([LC_ALL, LC_MESSAGES, LANG].filter((one) => one !== undefined && one !== '').slice(0, 1));
}

/** The command line itself: files are worked on in a thread of this same script. */
async function main(): Promise<void> {
  await speak();
  const worker = createThreadWorker(__filename);
  const streams = {
    out: (text: string) => void process.stdout.write(text),
    err: (text: string) => void process.stderr.write(text),
  };
  try {
    // Set, not exited with: output to a pipe is still on its way.
    process.exitCode = await runCli(process.argv.slice(2), streams, worker, RINGFENCE_VERSION);
  } finally {
    await worker.close();
  }
}

/** A mistake of our own, said in a sentence: a stack helps nobody who checks returns. */
function fail(thrown: unknown): void {
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  process.stderr.write(`Ringfence met a problem of its own (${detail}). Try once more, and tell us if it stays.\n`);
  process.exitCode = 2;
}

/** The program that read our output has had enough (`… | head`): nobody is left to read, so end without a word. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') fail(error);
  process.exit(process.exitCode ?? 2);
}

/** The thread: answers one question at a time. */
function serve(): void {
  const worker = createWorker(opener);
  const ready = speak();
  parentPort?.on('message', ({ id, work, task }: Question) => {
    void ready
      .then(() => worker.work(work, task))
      .then((answer) => parentPort?.postMessage({ id, answer } satisfies Reply));
  });
}

if (isMainThread) {
  process.stdout.on('error', endWithReader);
  process.stderr.on('error', endWithReader);
  main().catch(fail);
} else serve();
