import {
  readArguments,
  type AllocateArguments,
  type CheckArguments,
  type ReviewArguments,
  type TemplateArguments,
} from './arguments';
import type { CheckedFile, CheckTask, FileChecker } from './check-file';
import { planCopies } from './marked-copies';
import { notAllocated } from './allocation-report';
import { printAllocation, type Names } from './print-allocation';
import { plain, printReport } from './print-report';
import { printReview } from './print-review';
import { isEscalated, notReviewed } from './review-report';
import { HELP, USAGE } from './usage';

/** Where the command line writes; results go to `out`, everything else to `err`. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** 0: nothing must be fixed. 1: errors were found, or something is to be escalated. 2: a file could not be used, or the command was not understood. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command. Never rejects for what files or arguments hold. */
export async function runCli(
  argv: readonly string[],
  streams: Streams,
  checker: FileChecker,
  version: string,
): Promise<ExitCode> {
  const out = streams.out;
  // Names of sheets and files are other people's: they must not steer the terminal.
  const err = (text: string): void => streams.err(plain(text));
  const request = readArguments(argv);
  switch (request.kind) {
    case 'help':
      out(HELP);
      return 0;
    case 'version':
      out(`${version}\n`);
      return 0;
    case 'misused':
      return refuse(request.why, request.json, { out, err }, emptyFor(argv));
    case 'check':
      return check(request.check, { out, err }, checker);
    case 'template':
      return template(request.template, { out, err }, checker);
    case 'allocate':
      return allocate(request.allocate, { out, err }, checker);
    case 'review':
      return review(request.review, { out, err }, checker);
  }
}

/** A command that cannot be run. Machines get their one object all the same. */
function refuse(why: string, json: boolean, { out, err }: Streams, empty: object = { files: [] }): ExitCode {
  if (json) out(`${JSON.stringify(empty)}\n`);
  err(`${why}\nUsage: ${USAGE}\n`);
  return 2;
}

async function check(args: CheckArguments, streams: Streams, checker: FileChecker): Promise<ExitCode> {
  const unusable = await whyUnusable(args.spec, streams, checker);
  if (unusable !== undefined) return refuse(unusable, args.json, streams);
  const copies = args.out === undefined ? undefined : await planCopies(args.files, args.out);
  if (copies && 'why' in copies) return refuse(copies.why, args.json, streams);

  const checked: CheckedFile[] = [];
  for (const [index, file] of args.files.entries()) {
    if (args.files.length > 1) streams.err(`Checking ${index + 1} of ${args.files.length}: ${file}\n`);
    const result = await checker.check(taskFor(file, args.spec, copies?.paths[index]));
    checked.push(result);
    tell(result, streams);
    if (!args.json) streams.out(`${index > 0 ? '\n' : ''}${printReport(result.report)}`);
  }
  if (args.json) streams.out(`${JSON.stringify({ files: checked.map(({ report }) => report) })}\n`);
  return exitCode(checked);
}

/** Why the commissioning workbook that was named cannot be used; tells what in it could not be. */
async function whyUnusable(
  spec: string | undefined,
  { err }: Streams,
  checker: FileChecker,
): Promise<string | undefined> {
  if (spec === undefined) return undefined;
  const { refused, warnings } = await checker.readSpecification(spec);
  if (refused !== undefined) return `The specifications cannot be read from ${spec}. ${refused}`;
  for (const warning of warnings) err(`${spec} ${warning}\n`);
  return undefined;
}

async function template(task: TemplateArguments, streams: Streams, checker: FileChecker): Promise<ExitCode> {
  const unusable = await whyUnusable(task.spec, streams, checker);
  if (unusable !== undefined) return refuse(unusable, false, streams);
  const made = await checker.template(task);
  if ('notWritten' in made) {
    streams.err(`${made.notWritten}\n`);
    return 2;
  }
  streams.out(`${made.written}\n`);
  return 0;
}

const NOT_UNDERSTOOD = 'The command was not understood.';

/** The object of a command that could not be run. */
function emptyFor([command]: readonly string[]): object {
  if (command === 'review') return notReviewed(NOT_UNDERSTOOD);
  return command === 'allocate' ? notAllocated(NOT_UNDERSTOOD) : { files: [] };
}

const NO_NAMES: Names = { funds: new Map(), services: new Map() };

async function allocate(args: AllocateArguments, { out, err }: Streams, checker: FileChecker): Promise<ExitCode> {
  const { allocated, names = NO_NAMES, isRefused, ...copy } = await checker.allocate(args);
  out(args.json ? `${JSON.stringify(allocated)}\n` : printAllocation(args.file, allocated, names));
  if (args.json && allocated.reason !== undefined) err(`${args.file}: ${allocated.reason}\n`);
  tell(copy, { out, err });
  if (isRefused || copy.notWritten !== undefined) return 2;
  return allocated.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function review(args: ReviewArguments, { out, err }: Streams, checker: FileChecker): Promise<ExitCode> {
  const { reviewed, isRefused, ...copy } = await checker.review(args);
  out(args.json ? `${JSON.stringify(reviewed)}\n` : printReview(args.file, reviewed));
  if (args.json && reviewed.reason !== undefined) err(`${args.file}: ${reviewed.reason}\n`);
  tell(copy, { out, err });
  if (isRefused || copy.notWritten !== undefined) return 2;
  return reviewed.variances.some(isEscalated) ? 1 : 0;
}

function taskFor(file: string, spec: string | undefined, markedCopy: string | undefined): CheckTask {
  return { file, ...(spec === undefined ? {} : { spec }), ...(markedCopy === undefined ? {} : { markedCopy }) };
}

/** What became of a marked copy. */
function tell(
  { written, madeFolder, notWritten, warnings }: Omit<CheckedFile, 'report'> & { readonly madeFolder?: string },
  { err }: Streams,
): void {
  if (madeFolder !== undefined) err(`Made the folder ${madeFolder}\n`);
  if (written !== undefined) err(`Marked copy: ${written}\n`);
  if (notWritten !== undefined) err(`${notWritten}\n`);
  for (const warning of warnings) err(`${warning}\n`);
}

function exitCode(checked: readonly CheckedFile[]): ExitCode {
  if (checked.some(({ report, notWritten }) => report.status === 'refused' || notWritten !== undefined)) return 2;
  return checked.some(({ report }) => report.summary.errors > 0) ? 1 : 0;
}
