import { parseArgs } from 'node:util';

export interface CheckArguments {
  readonly files: readonly string[];
  /** A commissioning workbook whose specifications apply. */
  readonly spec?: string;
  readonly json: boolean;
  /** The folder for marked copies. */
  readonly out?: string;
}

/** What the command line asks for, or what is wrong with it, in a sentence. */
export type Request =
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'check'; readonly check: CheckArguments }
  | { readonly kind: 'misused'; readonly why: string; readonly json: boolean };

const OPTIONS = {
  spec: { type: 'string' },
  json: { type: 'boolean' },
  out: { type: 'string', short: 'o' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

type OptionName = keyof typeof OPTIONS;

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
  const [command, ...files] = words;
  const json = given.has('json');
  if (command === undefined) return { kind: 'misused', why: 'Say what to do: check.', json };
  if (command !== 'check') return { kind: 'misused', why: `There is no command “${command}”.`, json };
  if (files.length === 0) return { kind: 'misused', why: 'Name at least one workbook to check.', json };
  return { kind: 'check', check: { files, json, ...text(given, 'spec'), ...text(given, 'out') } };
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

function text<N extends OptionName>(
  given: ReadonlyMap<OptionName, string | true>,
  name: N,
): Partial<Record<N, string>> {
  const value = given.get(name);
  return typeof value === 'string' ? ({ [name]: value } as Partial<Record<N, string>>) : {};
}
