import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import type { TemplateRequest } from '../app/set-up/new-template';
import { parseIsoDate } from '../cells/serial-dates';

export interface CheckArguments {
  readonly files: readonly string[];
  /** A commissioning workbook whose specifications apply. */
  readonly spec?: string;
  readonly json: boolean;
  /** The folder for marked copies. */
  readonly out?: string;
}

export interface TemplateArguments {
  /** A new commissioning workbook, or a return template with what it is made from. */
  readonly what: 'commissioning' | TemplateRequest;
  /** The commissioning workbook that holds the service. */
  readonly spec?: string;
  /** The file to be written. */
  readonly out: string;
}

export interface AllocateArguments {
  /** The commissioning workbook. */
  readonly file: string;
  readonly json: boolean;
  /** The marked copy to be written. */
  readonly out?: string;
}

export interface ReviewArguments {
  /** The workbook with returns, `History` or both. */
  readonly file: string;
  readonly json: boolean;
  /** The marked copy to be written. */
  readonly out?: string;
  /** The day the review is made on, `YYYY-MM-DD`; today where absent. */
  readonly today?: string;
}

/** What the command line asks for, or what is wrong with it, in a sentence. */
export type Request =
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'check'; readonly check: CheckArguments }
  | { readonly kind: 'template'; readonly template: TemplateArguments }
  | { readonly kind: 'allocate'; readonly allocate: AllocateArguments }
  | { readonly kind: 'review'; readonly review: ReviewArguments }
  | { readonly kind: 'misused'; readonly why: string; readonly json: boolean };

const OPTIONS = {
  spec: { type: 'string' },
  json: { type: 'boolean' },
  out: { type: 'string', short: 'o' },
  service: { type: 'string' },
  layout: { type: 'string' },
  period: { type: 'string' },
  today: { type: 'string' },
  commissioning: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

type OptionName = keyof typeof OPTIONS;

/** The options as they were given. */
type Given = ReadonlyMap<OptionName, string | true>;

const COMMANDS = {
  check: { options: ['spec', 'json', 'out'], read: checkRequest },
  template: { options: ['spec', 'service', 'layout', 'period', 'commissioning', 'out'], read: templateRequest },
  allocate: { options: ['json', 'out'], read: allocateRequest },
  review: { options: ['json', 'out', 'today'], read: reviewRequest },
} as const satisfies Record<
  string,
  { options: readonly OptionName[]; read: (words: readonly string[], given: Given) => Request | string }
>;

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

/** Reads the command line. Node's own reading is lax here so that its mistakes can be told in our words. */
export function readArguments(argv: readonly string[]): Request {
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given = new Map<OptionName, string | true>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const problem = problemOf(token, given);
    if (problem !== undefined) return { kind: 'misused', why: problem, json: argv.includes('--json') };
    if (isOption(token.name)) given.set(token.name, token.value ?? true);
  }
  if (given.has('help')) return { kind: 'help' };
  if (given.has('version')) return { kind: 'version' };
  const [command, ...rest] = words;
  const request = commandOf(command, rest, given);
  return typeof request === 'string' ? { kind: 'misused', why: request, json: given.has('json') } : request;
}

/** What a command asks for, or what is wrong with it. */
function commandOf(command: string | undefined, words: readonly string[], given: Given): Request | string {
  if (command === undefined) return `Say what to do: ${Object.keys(COMMANDS).join(' or ')}.`;
  if (!isCommand(command)) return `There is no command “${command}”.`;
  const { options, read } = COMMANDS[command];
  const allowed: readonly OptionName[] = options;
  const other = [...given.keys()].find((name) => !allowed.includes(name));
  return other === undefined ? read(words, given) : `--${other} does not go with ${command}.`;
}

function checkRequest(files: readonly string[], given: Given): Request | string {
  if (files.length === 0) return 'Name at least one workbook to check.';
  const json = given.has('json');
  return { kind: 'check', check: { files, json, ...text(given, 'spec'), ...text(given, 'out') } };
}

function allocateRequest(words: readonly string[], given: Given): Request | string {
  const [file, other] = words;
  if (file === undefined) return 'Name the commissioning workbook whose money is to be allocated.';
  if (other !== undefined) return `Name one workbook to allocate, not ${other} as well.`;
  return (
    otherEnding(file, given) ?? { kind: 'allocate', allocate: { file, json: given.has('json'), ...text(given, 'out') } }
  );
}

/** A copy keeps the kind of its workbook. */
function otherEnding(file: string, given: Given): string | undefined {
  const { out } = text(given, 'out');
  if (out === undefined || extname(out).toLowerCase() === extname(file).toLowerCase()) return undefined;
  return `Name a file that ends in ${extname(file)} after -o, not ${out}.`;
}

function reviewRequest(words: readonly string[], given: Given): Request | string {
  const [file, other] = words;
  if (file === undefined) return 'Name the workbook whose figures are to be reviewed.';
  if (other !== undefined) return `Name one workbook to review, not ${other} as well.`;
  const { today } = text(given, 'today');
  if (today !== undefined && !parseIsoDate(today)) return `--today is a day such as 2019-10-20, not “${today}”.`;
  const review = { file, json: given.has('json'), ...text(given, 'out'), ...text(given, 'today') };
  return otherEnding(file, given) ?? { kind: 'review', review };
}

function templateRequest(words: readonly string[], given: Given): Request | string {
  const { out } = text(given, 'out');
  if (words.length > 0)
    return `A template is made from no file “${words[0] ?? ''}”. Name the commissioning workbook after --spec.`;
  if (out === undefined) return 'Name the file to be written after -o.';
  if (extname(out).toLowerCase() !== '.xlsx') return `Name a file that ends in .xlsx after -o, not ${out}.`;
  if (given.has('commissioning')) {
    const other = (['spec', 'service', 'layout', 'period'] as const).find((name) => given.has(name));
    if (other !== undefined) return `--${other} does not go with --commissioning.`;
    return { kind: 'template', template: { what: 'commissioning', out } };
  }
  const [spec, service] = [text(given, 'spec'), text(given, 'service')];
  if (given.has('service') !== given.has('spec'))
    return given.has('spec')
      ? 'Name the service after --service, by its id or name.'
      : 'Name the commissioning workbook that has the service after --spec.';
  const { layout = 'records' } = text(given, 'layout');
  if (layout !== 'records' && layout !== 'summary') return `--layout is records or summary, not “${layout}”.`;
  return { kind: 'template', template: { what: { layout, ...service, ...text(given, 'period') }, ...spec, out } };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}

/** What is wrong with one option, in a sentence. */
function problemOf({ name, rawName, value }: OptionToken, given: ReadonlyMap<OptionName, unknown>): string | undefined {
  if (!isOption(name)) return `There is no option ${rawName}.`;
  if (OPTIONS[name].type === 'boolean') return value === undefined ? undefined : `${rawName} takes no value.`;
  if (value === undefined || value === '') return `${rawName} needs a name after it.`;
  return given.has(name) ? `${rawName} can be given only once.` : undefined;
}

function text<N extends OptionName>(given: Given, name: N): Partial<Record<N, string>> {
  const value = given.get(name);
  return typeof value === 'string' ? ({ [name]: value } as Partial<Record<N, string>>) : {};
}
