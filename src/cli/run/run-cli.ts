import type { Command, ExitCode, Streams } from '../shared/command';
import { COMMANDS, type CommandName, type ResultOf, type TaskOf } from '../commands/index';
import { printCommandHelp, printHelp, USAGE } from './help-text';
import type { Given } from '../shared/options';
import { plain } from '../shared/plain';
import { readArguments } from './read-arguments';
import type { Worker } from './work';

/** Runs one command. Never rejects for what files or arguments hold. */
export async function runCli(
  argv: readonly string[],
  streams: Streams,
  worker: Worker,
  version: string,
): Promise<ExitCode> {
  const out = streams.out;
  // Names of sheets and files are other people's: they must not steer the terminal.
  const err = (text: string): void => streams.err(plain(text));
  const request = readArguments(argv);
  switch (request.kind) {
    case 'help':
      out(request.about === undefined ? printHelp() : printCommandHelp(request.about));
      return 0;
    case 'version':
      out(`${version}\n`);
      return 0;
    case 'misused':
      return misused(request, { out, err });
    case 'run':
      return runCommand(request.command, request, { out, err }, worker);
  }
}

interface Misuse {
  readonly why: string;
  readonly command?: CommandName;
  readonly isJson: boolean;
}

/** A command that cannot be run. Machines get their one object all the same. */
function misused({ why, command, isJson }: Misuse, { out, err }: Streams): ExitCode {
  if (isJson) out(`${JSON.stringify(emptyObject(command))}\n`);
  err(`${why}\nUsage: ${USAGE}\n`);
  return 2;
}

function emptyObject(command: CommandName | undefined): object {
  const object = command === undefined ? undefined : COMMANDS[command].print.json?.([]);
  return object ?? { files: [] };
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- it keeps a command's tasks and results together
async function runCommand<Name extends CommandName>(
  name: Name,
  { given, isJson }: { readonly given: Given; readonly isJson: boolean },
  streams: Streams,
  worker: Worker,
): Promise<ExitCode> {
  const command: Command<TaskOf<Name>, ResultOf<Name>> = COMMANDS[name];
  const tasks = await tasksOf(command, given, streams, worker);
  if (typeof tasks === 'string') return misused({ why: tasks, command: name, isJson }, streams);

  const { print, exitCode } = command;
  const results: ResultOf<Name>[] = [];
  let worst: ExitCode = 0;
  for (const [index, task] of tasks.entries()) {
    if (tasks.length > 1)
      streams.err(`${print.doing ?? 'File'} ${index + 1} of ${tasks.length}: ${given.files[index] ?? ''}\n`);
    const { kind, result } = await worker.work(name, task);
    results.push(result);
    print.each(result, { isJson, isFirst: index === 0 }, streams);
    const code = kind === 'done' ? exitCode(result) : 2;
    if (code > worst) worst = code;
  }
  if (isJson && print.json) streams.out(`${JSON.stringify(print.json(results))}\n`);
  return worst;
}

/** The tasks that are asked for, or why nothing can be done. */
async function tasksOf<Task, Result>(
  { options, read, prepare }: Command<Task, Result>,
  given: Given,
  streams: Streams,
  worker: Worker,
): Promise<readonly Task[] | string> {
  const tasks = read(given);
  if (typeof tasks === 'string') return tasks;
  const { spec } = given.values;
  const unusable = 'spec' in options && typeof spec === 'string' ? await whyUnusable(spec, streams, worker) : undefined;
  return unusable ?? prepare?.(tasks, given) ?? tasks;
}

/** Why the commissioning workbook that was named cannot be used; tells what in it could not be. */
async function whyUnusable(spec: string, { err }: Streams, worker: Worker): Promise<string | undefined> {
  const { refused, warnings } = (await worker.work('specification', spec)).result;
  if (refused !== undefined) return `The specifications cannot be read from ${spec}. ${refused}`;
  for (const warning of warnings) err(`${spec} ${warning}\n`);
  return undefined;
}
