import type { Commissioning } from '../../app/shared/read-specifications';
import type { SheetDocument } from '../../domain/model/sheet-document';
import type { OpenWorkbook } from './open-workbook';
import type { FilesTaken, Given, Options } from './options';

/**
 * How work ended: `done`, `refused` because of what it was given, or `failed` by a mistake of ours or a thread that had to be
 * ended. Plain data: it goes from thread to thread.
 */
export interface CommandAnswer<Result> {
  readonly kind: 'done' | 'refused' | 'failed';
  /** Of `refused` and `failed`: what is said instead. */
  readonly result: Result;
}

/** What work has of the files on this machine. */
export interface Workbooks {
  /** @throws UnreadableFile and what the adapter throws for a file that cannot be used */
  open(path: string): Promise<OpenWorkbook>;
  /** Read once, however often it is asked for. @throws as `open` does */
  commissioningIn(path: string): Promise<Commissioning>;
  /** The bytes of a new .xlsx file with these sheets. */
  create(sheets: readonly SheetDocument[]): Uint8Array;
  /** Why something could not be written, after "could not be written". */
  causeOf(thrown: unknown): string;
}

/** Something that is done in a thread: tasks and results are plain data. */
export interface Work<Task, Result> {
  /** @throws what makes the input unusable; it is refused with a sentence then */
  readonly run: (task: Task, workbooks: Workbooks) => Promise<CommandAnswer<Result>>;
  /** What is said of a task whose input cannot be used. */
  readonly refuse: (task: Task, why: string) => Result;
}

/** Where the command line writes; results go to `out`, everything else to `err`. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** 0: nothing must be fixed. 1: errors were found, or something is to be escalated. 2: a file could not be used, or the command was not understood. */
export type ExitCode = 0 | 1 | 2;

/** One way to call a command. */
export interface Form {
  /** Its options as they stand in the usage; those of one part are given together, and not at all unless it is needed. */
  readonly parts: readonly { readonly names: readonly string[]; readonly isNeeded?: boolean }[];
  /** What it does, in clauses. */
  readonly about?: string;
}

/** What a command says of itself: usage, help, the README's list and mistakes come from it and from its options. */
export interface Usage {
  /** After its name: `checks returns …`. */
  readonly summary: string;
  readonly files: FilesTaken;
  readonly forms: readonly Form[];
  /** What follows its name on the command line, and what that does. */
  readonly examples: readonly (readonly [line: string, does: string])[];
  /** What it means that it ends with 0, and with 1. */
  readonly exits: { readonly 0: string; readonly 1?: string };
}

/** How results are printed. */
export interface Printing<Result> {
  /** Tells one result as soon as it is there; with `--json` only what goes to `err`. */
  readonly each: (result: Result, how: { readonly isJson: boolean; readonly isFirst: boolean }, to: Streams) => void;
  /** The one object of `--json`; of no result where the command was not understood. */
  readonly json?: (results: readonly Result[]) => object;
  /** What stands before the number of a file, where there are several: `Checking`. */
  readonly doing?: string;
}

/** A command of the command line: tasks and results are plain data, for they go from thread to thread. */
export interface Command<Task, Result> extends Work<Task, Result> {
  readonly options: Options;
  readonly usage: Usage;
  /** The tasks that are asked for, or what is wrong with that, in a sentence. */
  readonly read: (given: Given) => readonly Task[] | string;
  /** Looks at the disk before anything is done: the tasks with what it found, or why nothing can be done. */
  readonly prepare?: (tasks: readonly Task[], given: Given) => Promise<readonly Task[] | string>;
  readonly print: Printing<Result>;
  /** What a result that is `done` ends with. */
  readonly exitCode: (result: Result) => ExitCode;
}

/** A command whose reading knows what its own options hold. */
type Declared<O extends Options, Task, Result> = Omit<Command<Task, Result>, 'options' | 'read' | 'prepare'> & {
  readonly options: O;
  readonly read: (given: Given<O>) => readonly NoInfer<Task>[] | string;
  readonly prepare?: (tasks: readonly NoInfer<Task>[], given: Given<O>) => Promise<readonly NoInfer<Task>[] | string>;
};

/** Makes a command. Values reach it read by its own declarations, so that they are of the kinds it declares. */
export function defineCommand<const O extends Options, Task, Result>(
  declared: Declared<O, Task, Result>,
): Command<Task, Result> {
  const { read, prepare } = declared;
  return {
    ...declared,
    read: (given) => read(given as Given<O>),
    prepare: prepare && ((tasks, given) => prepare(tasks, given as Given<O>)),
  };
}

export const done = <Result>(result: Result): CommandAnswer<Result> => ({ kind: 'done', result });

export const refused = <Result>(result: Result): CommandAnswer<Result> => ({ kind: 'refused', result });
