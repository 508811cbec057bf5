import { parseArgs } from 'node:util';
import { parseIsoDate } from '../../cells/serial-dates';
import { oneOf } from '../../domain/text/grammar';
import { COMMANDS, COMMAND_NAMES, isCommand, type CommandName } from '../commands/index';
import { didYouMean } from '../shared/did-you-mean';
import type { Given, Option, Options } from '../shared/options';

/** What the command line asks for, or what is wrong with it, in a sentence. */
export type Request =
  | { readonly kind: 'help'; readonly about?: CommandName }
  | { readonly kind: 'version' }
  | { readonly kind: 'run'; readonly command: CommandName; readonly given: Given; readonly isJson: boolean }
  | { readonly kind: 'misused'; readonly why: string; readonly command?: CommandName; readonly isJson: boolean };

/** Options that go without a command as well. */
export const EVERYWHERE = {
  help: { kind: 'flag', short: 'h', explanation: 'print this; after a command, what is to be known of that one' },
  version: { kind: 'flag', short: 'v', explanation: 'print the version' },
} as const satisfies Options;

/** The options of all commands. One name is of one kind with every command: a test holds them to that. */
const ALL: ReadonlyMap<string, Option> = new Map(
  [...COMMAND_NAMES.map((name) => COMMANDS[name].options), EVERYWHERE].flatMap((options: Options) =>
    Object.entries(options),
  ),
);

/** The options as they were typed. */
type Typed = ReadonlyMap<string, string | true>;

/** Reads the command line. Node's own reading is lax here so that its mistakes can be explained in our words. */
export function readArguments(argv: readonly string[]): Request {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries([...ALL].map(([name, option]) => [name, forNode(option)])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const [name, ...files] = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const command = name !== undefined && isCommand(name) ? name : undefined;
  const typed = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const why = whyNotTaken(token, typed, command);
    if (why !== undefined) return { kind: 'misused', why, command, isJson: argv.includes('--json') };
    typed.set(token.name, token.value ?? true);
  }
  if (typed.has('help')) return { kind: 'help', about: command };
  if (typed.has('version')) return { kind: 'version' };
  const isJson = typed.has('json');
  if (command === undefined) return { kind: 'misused', why: whyNoCommand(name), isJson };
  const why = whyNotOf(command, files, typed);
  if (why !== undefined) return { kind: 'misused', why, command, isJson };
  return { kind: 'run', command, given: { files, values: valuesOf(COMMANDS[command].options, typed) }, isJson };
}

function forNode({ kind, short }: Option) {
  return { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), ...(short !== undefined && { short }) };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}

/** What is wrong with one option, whichever command it is given to. */
function whyNotTaken(
  { name, rawName, value }: OptionToken,
  typed: Typed,
  command: CommandName | undefined,
): string | undefined {
  const option = ALL.get(name);
  if (!option) return `There is no option ${rawName}.${didYouMean(rawName, optionsNear(command))}`;
  if (option.kind === 'flag') return value === undefined ? undefined : `${rawName} takes no value.`;
  if (value === undefined || value === '') return `${rawName} needs a name after it.`;
  return typed.has(name) ? `${rawName} can be given only once.` : undefined;
}

function optionsNear(command: CommandName | undefined): readonly string[] {
  const names = command === undefined ? [...ALL.keys()] : Object.keys({ ...COMMANDS[command].options, ...EVERYWHERE });
  return names.map((name) => `--${name}`);
}

function whyNoCommand(name: string | undefined): string {
  if (name === undefined) return `Say what to do: ${COMMAND_NAMES.join(' or ')}.`;
  return `There is no command “${name}”.${didYouMean(name, COMMAND_NAMES)}`;
}

/** What is wrong with files and options for this command. */
function whyNotOf(command: CommandName, files: readonly string[], typed: Typed): string | undefined {
  const { options } = COMMANDS[command];
  const other = [...typed.keys()].find((name) => !Object.hasOwn(options, name));
  if (other !== undefined) return `--${other} does not go with ${command}.`;
  return (
    whyNotThese(command, files) ??
    Object.entries(options)
      .map(whyNotWith(typed))
      .find((why) => why !== undefined)
  );
}

function whyNotThese(command: CommandName, [first, second]: readonly string[]): string | undefined {
  const taken = COMMANDS[command].usage.files;
  if (taken.takes === 'none') return first === undefined ? undefined : taken.instead(first);
  if (first === undefined) return taken.missing;
  if (taken.takes === 'several' || second === undefined) return undefined;
  return `Name one workbook to ${command}, not ${second} as well.`;
}

/** What is wrong with the value of an option. */
const whyNotWith =
  (typed: Typed) =>
  ([name, option]: readonly [string, Option]): string | undefined => {
    const value = typed.get(name);
    if (typeof value !== 'string') return undefined;
    if (option.kind === 'day' && !parseIsoDate(value)) return `--${name} is a day such as 2019-10-20, not “${value}”.`;
    if (option.kind === 'choice' && !option.choices.includes(value))
      return `--${name} is ${oneOf(option.choices)}, not “${value}”.`;
    return undefined;
  };

function valuesOf(options: Options, typed: Typed): Given['values'] {
  return Object.fromEntries(
    Object.entries(options).map(([name, { kind }]) => [name, kind === 'flag' ? typed.has(name) : typed.get(name)]),
  );
}
