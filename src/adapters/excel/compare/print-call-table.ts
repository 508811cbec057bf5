import type { CallGroup, ComparedCall, Reading } from './call';
import { printOutcome } from './judge-recording';

const BEGIN = '<!-- calls: written by `npm run docs:checklist` from src/adapters/excel/compare -->';
const END = '<!-- end of calls -->';

/**
 * The checklist with its tables of calls as they are now.
 * @throws Error where the marks of the tables are not there
 */
export function withCallTables(page: string, groups: readonly CallGroup[]): string {
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error(`The checklist has no tables between ${BEGIN} and ${END}.`);
  return `${page.slice(0, from + BEGIN.length)}\n\n${groups.map(printGroup).join('\n\n')}\n\n${page.slice(to)}`;
}

function printGroup({ title, calls }: CallGroup): string {
  return [
    `### ${title}`,
    '',
    '| line | run | the simulated Excel says |',
    '| --- | --- | --- |',
    ...calls.map(printCall),
  ].join('\n');
}

function printCall({ id, what, byHand, readings }: ComparedCall): string {
  const person = byHand === undefined ? '' : ` **Person:** ${byHand}.`;
  const simulated = readings.filter(({ isOnlyReal }) => !isOnlyReal).map(printReading);
  const real = readings.filter(({ isOnlyReal }) => isOnlyReal).map(printReading);
  const known = real.length === 0 ? '' : `. Excel may say: ${real.join('; ')}`;
  return `| \`${id}\` | ${what}${person} | ${simulated.join('; ')}${known} |`;
}

/** What follows from which Excel it is; everything else is a habit, by its name in the code. */
const IN_WORDS: Readonly<Record<string, string>> = { place: 'on the', excelApi: 'ExcelApi' };

function printReading({ when = {}, gives }: Reading): string {
  const circumstances = Object.entries(when).map(([name, way]) => {
    const words = IN_WORDS[name];
    return words === undefined ? `\`${name}: ${way}\`` : `${words} ${way}`;
  });
  const outcome = `\`${printOutcome(gives)}\``;
  return circumstances.length === 0 ? outcome : `${circumstances.join(', ')} → ${outcome}`;
}
