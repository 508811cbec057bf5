import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS, COMMAND_NAMES } from '../../src/cli/commands/index';
import type { Option } from '../../src/cli/shared/options';
import { EVERYWHERE } from '../../src/cli/run/read-arguments';
import { withCommandList } from '../../src/cli/run/readme-list';

/** Every option with the command that has it. */
const declared: readonly (readonly [command: string, name: string, option: Option])[] = COMMAND_NAMES.flatMap(
  (command) =>
    Object.entries({ ...COMMANDS[command].options, ...EVERYWHERE }).map(
      ([name, option]) => [command, name, option] as const,
    ),
);

test('the README lists the commands as they are; npm run docs:commands writes them', () => {
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
  expect(withCommandList(readme) === readme).toBe(true);
});

test.each(COMMAND_NAMES)('the usage of %s has each of its options, and no other', (name) => {
  const { options, usage } = COMMANDS[name];
  const named = usage.forms.flatMap(({ parts }) => parts.flatMap(({ names }) => names));
  expect([...new Set(named)].sort()).toEqual(Object.keys(options).sort());
});

test('an option is typed alike with every command: a value is a value, and a letter stands for one option', () => {
  const [kinds, letters] = [new Map<string, boolean>(), new Map<string, string>()];
  for (const [command, name, { kind, short }] of declared) {
    const isFlag = kind === 'flag';
    expect([command, name, kinds.get(name) ?? isFlag]).toEqual([command, name, isFlag]);
    kinds.set(name, isFlag);
    if (short === undefined) continue;
    expect([command, short, letters.get(short) ?? name]).toEqual([command, short, name]);
    letters.set(short, name);
  }
});

test('a command with --json has an object for it, one with several files says what it does to them', () => {
  for (const name of COMMAND_NAMES) {
    const { options, usage, print } = COMMANDS[name];
    expect([name, 'json' in options]).toEqual([name, print.json !== undefined]);
    expect([name, usage.files.takes === 'several']).toEqual([name, print.doing !== undefined]);
  }
});
