import { COMMANDS, COMMAND_NAMES, type CommandName } from '../commands/index';
import type { ExitCode, Form } from '../shared/command';
import type { Option, Options } from '../shared/options';
import { EVERYWHERE } from './read-arguments';

/** Where explanations begin. */
const INDENT = 16;

/** Longest line of an explanation, without its indent. */
const WIDTH = 62;

const NOT_USED = 'a file could not be used or the command was not understood';

/** What each command does, in a line or two. */
const ABOUT = `Ringfence works on Excel workbooks, and sends nothing anywhere. It has these commands:\n\n${COMMAND_NAMES.map(
  (name) => `  ${name.padEnd(INDENT - 2)}${printExplanation(COMMANDS[name].usage.summary).trimStart()}`,
).join('\n')}`;

/** What each ends with, but for 2, which means the same everywhere. */
const EXIT_CODES = `Exit codes:\n\n${COMMAND_NAMES.map((name) =>
  printExplanation(exitsOf(name).join(', ')).replace(' '.repeat(INDENT), `  ${name}`.padEnd(INDENT)),
).join('\n')}\n${printExplanation(`2 ${NOT_USED}`)}`;

/** A way to call a command to a line. */
export const USAGE = COMMAND_NAMES.flatMap((name) =>
  COMMANDS[name].usage.forms.map((form) => usageOf(name, form)),
).join('\n       ');

/** What `ringfence --help` prints: every command with its options. */
export function printHelp(): string {
  const commands = COMMAND_NAMES.flatMap((name) => formsOf(name));
  return `${[ABOUT, ...commands, printOptions(EVERYWHERE), EXIT_CODES].join('\n\n')}\n`;
}

/** What `ringfence <command> --help` prints. */
export function printCommandHelp(name: CommandName): string {
  const { summary, examples } = COMMANDS[name].usage;
  const lines = examples.map(([line, does]) => `  ${exampleOf(name, line)}\n${printExplanation(does)}`);
  return `${[
    `ringfence ${name}: ${summary}.`,
    ...formsOf(name),
    printOption(['help', { ...EVERYWHERE.help, explanation: 'print this' }]),
    `For example:\n\n${lines.join('\n')}`,
    wrap(`Exit code: ${[...exitsOf(name), `2 ${NOT_USED}`].join(', ')}.`, INDENT + WIDTH).join('\n'),
  ].join('\n\n')}\n`;
}

function exitsOf(name: CommandName): readonly string[] {
  const { exits } = COMMANDS[name].usage;
  return ([0, 1] as const).flatMap((code: Exclude<ExitCode, 2>) => {
    const means = exits[code];
    return means === undefined ? [] : [`${code} ${means}`];
  });
}

export const exampleOf = (name: CommandName, line: string): string => `ringfence ${name} ${line}`;

/** Each option is explained once, with the first form that has it. */
function formsOf(name: CommandName): readonly string[] {
  const { options, usage } = COMMANDS[name];
  const explained = new Set<string>();
  return usage.forms.flatMap((form) => {
    const names = form.parts.flatMap((part) => part.names).filter((one) => !explained.has(one));
    for (const one of names) explained.add(one);
    const entries = Object.entries(options).filter(([one]) => names.includes(one));
    const below = [
      ...(form.about === undefined ? [] : [printExplanation(form.about)]),
      ...(entries.length === 0 ? [] : [printOptions(Object.fromEntries(entries))]),
    ];
    return [`  ${usageOf(name, form)}`, below.join('\n')];
  });
}

/** `ringfence review workbook.xlsx [--json] [--today YYYY-MM-DD] [-o FILE]`. */
function usageOf(name: CommandName, { parts }: Form): string {
  const { options, usage } = COMMANDS[name];
  const files = usage.files.takes === 'none' ? [] : [usage.files.placeholder];
  const given = parts.map(({ names, isNeeded = false }) => {
    const words = names.map((one) => inUsage(one, options[one])).join(' ');
    return isNeeded ? words : `[${words}]`;
  });
  return ['ringfence', name, ...files, ...given].join(' ');
}

function inUsage(name: string, option: Option | undefined): string {
  const flag = option?.short === undefined ? `--${name}` : `-${option.short}`;
  if (!option || option.kind === 'flag') return flag;
  return `${flag} ${valueOf(option)}`;
}

function valueOf(option: Exclude<Option, { readonly kind: 'flag' }>): string {
  if (option.kind === 'text') return option.example ?? option.value;
  return option.kind === 'day' ? 'YYYY-MM-DD' : option.choices.join('|');
}

/** What stands for the value beside the explanation, where words that can be chosen are said. */
function inHelp(option: Option): string {
  if (option.kind === 'text') return ` ${option.value}`;
  return option.kind === 'day' ? ' DAY' : '';
}

function printOptions(options: Options): string {
  return Object.entries(options).map(printOption).join('\n');
}

function printOption([name, option]: readonly [string, Option]): string {
  const short = option.short === undefined ? '' : `-${option.short}, `;
  const head = `  ${short}--${name}${inHelp(option)}`;
  const explained = printExplanation(option.explanation);
  return `${head.padEnd(INDENT - 1)} ${explained.trimStart()}`;
}

function printExplanation(text: string): string {
  return wrap(text)
    .map((line) => `${' '.repeat(INDENT)}${line}`)
    .join('\n');
}

function wrap(text: string, width = WIDTH): readonly string[] {
  return text.split(' ').reduce<readonly string[]>((lines, word) => {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) return [...lines, word];
    return [...lines.slice(0, -1), `${line} ${word}`];
  }, []);
}
