import { Worker as Thread } from 'node:worker_threads';
import { WORK, type ResultOf, type TaskOf, type WorkName } from '../commands/index';
import type { Question, Reply, Worker } from './work';
import type { CommandAnswer } from '../shared/command';

export interface Bounds {
  /** Milliseconds one task may take. */
  readonly time: number;
  /** Megabytes of memory the thread may use. */
  readonly memory: number;
}

/** Ordinary returns take less than a second; the largest file the loader takes in needs some tens. */
const BOUNDS: Bounds = { time: 180_000, memory: 4_096 };

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

export interface BoundedWorker extends Worker {
  close(): Promise<void>;
}

/** What came of a question: the answer, or why the thread gave none. */
type Outcome<Name extends WorkName> = Pick<Reply<Name>, 'answer'> | { readonly why: string };

/**
 * Has work done in a thread of its own, so that a file that hangs or fills the memory is refused and the next ones are still
 * worked on. The thread is kept for all tasks, and made anew after it had to be ended.
 */
export function createThreadWorker(script: string, bounds: Bounds = BOUNDS): BoundedWorker {
  let kept: Thread | undefined;
  let asked = 0;

  const end = async (): Promise<void> => {
    const ending = kept;
    kept = undefined;
    await ending?.terminate();
  };

  return {
    close: end,
    work: async <Name extends WorkName>(name: Name, task: TaskOf<Name>): Promise<CommandAnswer<ResultOf<Name>>> => {
      kept ??= new Thread(script, { resourceLimits: { maxOldGenerationSizeMb: bounds.memory } });
      const outcome = await ask(kept, { id: (asked += 1), work: name, task }, bounds.time);
      if ('answer' in outcome) return outcome.answer;
      await end();
      return { kind: 'failed', result: WORK[name].refuse(task, outcome.why) };
    },
  };
}

function ask<Name extends WorkName>(thread: Thread, question: Question<Name>, time: number): Promise<Outcome<Name>> {
  return new Promise((resolve) => {
    const settle = (found: Outcome<Name>): void => {
      clearTimeout(timer);
      thread.off('message', onMessage);
      thread.off('error', onError);
      thread.off('exit', onExit);
      resolve(found);
    };
    const onMessage = (message: Reply<Name>): void => {
      if (message.id === question.id) settle(message);
    };
    const onError = (error: NodeJS.ErrnoException): void => settle({ why: causeOf(error) });
    // After an error as well, but then that has settled it: here the thread went without a word.
    const onExit = (): void => settle({ why: ENDED });
    const timer = setTimeout(() => settle({ why: TOO_LONG }), time);
    thread.on('message', onMessage);
    thread.on('error', onError);
    thread.on('exit', onExit);
    thread.postMessage(question);
  });
}
