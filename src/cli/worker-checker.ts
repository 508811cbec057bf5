import { Worker } from 'node:worker_threads';
import type { CheckedFile, CheckTask, FileChecker, SpecificationRead } from './check-file';
import { refusal } from './file-report';
import type { AllocatedFile } from './allocate-file';
import { notAllocated } from './allocation-report';
import type { AllocateArguments, ReviewArguments, TemplateArguments } from './arguments';
import type { TemplateMade } from './make-template';
import type { ReviewedFile } from './review-file';
import { notReviewed } from './review-report';

/** What goes to the thread and what comes back, each with the number of its question. */
export type Question =
  | { readonly id: number; readonly kind: 'specification'; readonly path: string }
  | { readonly id: number; readonly kind: 'check'; readonly task: CheckTask }
  | { readonly id: number; readonly kind: 'template'; readonly task: TemplateArguments }
  | { readonly id: number; readonly kind: 'allocate'; readonly task: AllocateArguments }
  | { readonly id: number; readonly kind: 'review'; readonly task: ReviewArguments };

export interface Answer {
  readonly id: number;
  readonly answer: CheckedFile | SpecificationRead | TemplateMade | AllocatedFile | ReviewedFile;
}

export interface Bounds {
  /** Milliseconds one file may take. */
  readonly time: number;
  /** Megabytes of memory the thread may use. */
  readonly memory: number;
}

/** Ordinary returns take less than a second; the largest file the loader takes in needs some tens. */
export const BOUNDS: Bounds = { time: 180_000, memory: 4_096 };

const TOO_LONG =
  'Checking it took too long, so it was stopped. Delete sheets and rows that are not needed, and save it again.';
const TOO_MUCH =
  'Checking it took more memory than there is. Delete sheets and rows that are not needed, and save it again.';

const NO_ANSWER = 'Ringfence met a problem of its own with this file.';
const ENDED =
  'Ringfence ended before it had an answer for this file. Try once more; if it stays, install Ringfence anew and tell us.';

function causeOf(error: NodeJS.ErrnoException): string {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_MUCH : `${NO_ANSWER.slice(0, -1)} (${error.message}).`;
}

export interface BoundedChecker extends FileChecker {
  close(): Promise<void>;
}

/**
 * Checks files in a thread of its own, so that one that hangs or fills the memory is refused and the next ones are still
 * checked. The thread is kept for all files, and made anew after it had to be ended.
 */
export function createWorkerChecker(script: string, bounds: Bounds = BOUNDS): BoundedChecker {
  let worker: Worker | undefined;
  let asked = 0;

  const end = async (): Promise<void> => {
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  };

  /** The answer, or why there is none. */
  const ask = async (question: (id: number) => Question): Promise<Pick<Answer, 'answer'> | { why: string }> => {
    worker ??= new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: bounds.memory } });
    const thread = worker;
    const id = (asked += 1);
    const outcome = await new Promise<Pick<Answer, 'answer'> | { why: string }>((resolve) => {
      const settle = (found: Pick<Answer, 'answer'> | { why: string }): void => {
        clearTimeout(timer);
        thread.off('message', onMessage);
        thread.off('error', onError);
        thread.off('exit', onExit);
        resolve(found);
      };
      const onMessage = (message: Answer): void => {
        if (message.id === id) settle(message);
      };
      const onError = (error: NodeJS.ErrnoException): void => settle({ why: causeOf(error) });
      // After an error as well, but then that has settled it: here the thread went without a word.
      const onExit = (): void => settle({ why: ENDED });
      const timer = setTimeout(() => settle({ why: TOO_LONG }), bounds.time);
      thread.on('message', onMessage);
      thread.on('error', onError);
      thread.on('exit', onExit);
      thread.postMessage(question(id));
    });
    if ('why' in outcome) await end();
    return outcome;
  };

  return {
    close: end,
    readSpecification: async (path) => {
      const outcome = await ask((id) => ({ id, kind: 'specification', path }));
      if ('why' in outcome) return { refused: outcome.why, warnings: [] };
      const { answer } = outcome;
      return 'warnings' in answer && !('report' in answer) && !('allocated' in answer) && !('reviewed' in answer)
        ? answer
        : { refused: NO_ANSWER, warnings: [] };
    },
    check: async (task) => {
      const outcome = await ask((id) => ({ id, kind: 'check', task }));
      if ('answer' in outcome && 'report' in outcome.answer) return outcome.answer;
      return { report: refusal(task.file, 'why' in outcome ? outcome.why : NO_ANSWER), warnings: [] };
    },
    allocate: async (task) => {
      const outcome = await ask((id) => ({ id, kind: 'allocate', task }));
      if ('answer' in outcome && 'allocated' in outcome.answer) return outcome.answer;
      return { allocated: notAllocated('why' in outcome ? outcome.why : NO_ANSWER), isRefused: true, warnings: [] };
    },
    review: async (task) => {
      const outcome = await ask((id) => ({ id, kind: 'review', task }));
      if ('answer' in outcome && 'reviewed' in outcome.answer) return outcome.answer;
      return { reviewed: notReviewed('why' in outcome ? outcome.why : NO_ANSWER), isRefused: true, warnings: [] };
    },
    template: async (task) => {
      const outcome = await ask((id) => ({ id, kind: 'template', task }));
      if ('answer' in outcome && !('warnings' in outcome.answer)) return outcome.answer;
      return { notWritten: 'why' in outcome ? outcome.why : NO_ANSWER };
    },
  };
}
