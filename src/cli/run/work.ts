import type { CommandAnswer } from '../shared/command';
import type { ResultOf, TaskOf, WorkName } from '../commands/index';

/** A question to a thread, with the number that its answer carries, too. */
export interface Question<Name extends WorkName = WorkName> {
  readonly id: number;
  readonly work: Name;
  readonly task: TaskOf<Name>;
}

export interface Reply<Name extends WorkName = WorkName> {
  readonly id: number;
  readonly answer: CommandAnswer<ResultOf<Name>>;
}

/** Has work done, here or in another thread. Never rejects: what cannot be done is answered with what is said of it. */
export interface Worker {
  work<Name extends WorkName>(name: Name, task: TaskOf<Name>): Promise<CommandAnswer<ResultOf<Name>>>;
}
