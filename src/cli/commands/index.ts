import type { Command, Work } from '../shared/command';
import { specification } from '../shared/read-specification';
import { allocate } from './allocate';
import { check } from './check';
import { review } from './review';
import { tables } from './tables';
import { template } from './template';

/** Every command, in the order in which help lists them. A new one is a file here and a word in this list. */
const commands = { check, template, allocate, review, tables };

/** What can be asked of a thread: the work of every command, and a look at the workbook that `--spec` names. */
const work = { ...commands, specification };

export type CommandName = keyof typeof commands;

export type WorkName = keyof typeof work;

export type TaskOf<Name extends WorkName> = Parameters<(typeof work)[Name]['run']>[0];

export type ResultOf<Name extends WorkName> = ReturnType<(typeof work)[Name]['refuse']>;

/** By name, with the types of their tasks and results kept together. */
export const COMMANDS: { readonly [Name in CommandName]: Command<TaskOf<Name>, ResultOf<Name>> } = commands;

export const WORK: { readonly [Name in WorkName]: Work<TaskOf<Name>, ResultOf<Name>> } = work;

export const COMMAND_NAMES = Object.keys(commands) as readonly CommandName[];

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
