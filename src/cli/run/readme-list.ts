import { COMMANDS, COMMAND_NAMES, type CommandName } from '../commands/index';
import { exampleOf } from './help-text';

const BEGIN = '<!-- commands: written by `npm run docs:commands` from src/cli/commands -->';
const END = '<!-- end of commands -->';

/**
 * The README with its list of commands as they are now.
 * @throws Error where the marks of the list are not there
 */
export function withCommandList(readme: string): string {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error(`The README has no list between ${BEGIN} and ${END}.`);
  return `${readme.slice(0, from + BEGIN.length)}\n\n${printList()}\n\n${readme.slice(to)}`;
}

function printList(): string {
  const commands = COMMAND_NAMES.map((name) => `- \`ringfence ${name}\` ${COMMANDS[name].usage.summary}.`);
  const examples = COMMAND_NAMES.map(printExamples);
  return [...commands, '', '```sh', examples.join('\n\n'), '```'].join('\n');
}

/** Explanations of a command one below the other. */
function printExamples(name: CommandName): string {
  const { examples } = COMMANDS[name].usage;
  const lines = examples.map(([line, does]) => [`npx ${exampleOf(name, line)}`, does] as const);
  const width = Math.max(...lines.map(([line]) => line.length));
  return lines.map(([line, does]) => `${line.padEnd(width)}  # ${does}`).join('\n');
}
