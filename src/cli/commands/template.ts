import { extname } from 'node:path';
import { defineCommand } from '../shared/command';
import { makeTemplate, type TemplateMade } from '../set-up/make-template';
import type { Given, Options } from '../shared/options';
import { outOption, specOption } from '../shared/shared-options';

const OPTIONS = {
  spec: specOption(
    'the commissioning workbook that has the service; without it, the template asks for the minimum KPI set',
  ),
  service: { kind: 'text', value: 'ID', explanation: "the service's id or name in its table Services" },
  all: {
    kind: 'flag',
    explanation:
      'one return for every service in the table Services that runs in the period, each in a file named after its id',
  },
  layout: {
    kind: 'choice',
    choices: ['records', 'summary'],
    explanation: 'records (a row for each client; as it is left out) or summary (measures down, periods across)',
  },
  period: { kind: 'text', value: 'P', explanation: 'such as "2019-20 Q2"; left to be filled in without it' },
  commissioning: {
    kind: 'flag',
    explanation:
      'a new commissioning workbook: every table, the minimum KPI set, and the lists of values to be extended',
  },
  out: outOption('FILE', 'the file to be written, or with --all the folder; no file must be there yet'),
} as const satisfies Options;

export const template = defineCommand({
  options: OPTIONS,
  usage: {
    summary: 'makes a return to fill in, or a new commissioning workbook',
    files: {
      takes: 'none',
      instead: (file) => `A template is made from no file “${file}”. Name the commissioning workbook after --spec.`,
    },
    forms: [
      {
        parts: [
          { names: ['spec', 'service'] },
          { names: ['layout'] },
          { names: ['period'] },
          { names: ['out'], isNeeded: true },
        ],
        about:
          'A return carries what it is checked against on its sheet Definitions, so that it can be checked without the commissioning workbook.',
      },
      {
        parts: [
          { names: ['spec'], isNeeded: true },
          { names: ['all'], isNeeded: true },
          { names: ['layout'] },
          { names: ['period'] },
          { names: ['out'], isNeeded: true },
        ],
      },
      {
        parts: [
          { names: ['commissioning'], isNeeded: true },
          { names: ['out'], isNeeded: true },
        ],
      },
    ],
    examples: [
      ['--commissioning -o commissioning.xlsx', 'all tables, the minimum KPI set, our lists of values'],
      ['--spec commissioning.xlsx --service S01 --period "2019-20 Q2" -o S01.xlsx', 'a return to fill in'],
      ['--spec commissioning.xlsx --service S01 --layout summary -o S01-summary.xlsx', 'measures by quarter'],
      ['--spec commissioning.xlsx --all --period "2019-20 Q2" -o returns', 'a return for every service, in a folder'],
    ],
    exits: { 0: 'the template was written' },
  },
  read,
  run: makeTemplate,
  refuse: (_task, why): TemplateMade => ({ notWritten: why }),
  print: {
    each: (made, _how, { out, err }) => {
      if ('written' in made) out(made.written.map((path) => `${path}\n`).join(''));
      else err(`${made.notWritten}\n`);
    },
  },
  exitCode: () => 0,
});

function read({ values }: Given<typeof OPTIONS>) {
  const { out, spec, service, all, period, layout = 'records', commissioning } = values;
  if (all) return readAll(values);
  if (out === undefined) return 'Name the file to be written after -o.';
  if (extname(out).toLowerCase() !== '.xlsx') return `Name a file that ends in .xlsx after -o, not ${out}.`;
  if (commissioning) {
    const other = (['spec', 'service', 'layout', 'period'] as const).find((name) => values[name] !== undefined);
    if (other !== undefined) return `--${other} does not go with --commissioning.`;
    return [{ what: 'commissioning' as const, out }];
  }
  if (service === undefined && spec !== undefined) return 'Name the service after --service, by its id or name.';
  if (service !== undefined && spec === undefined)
    return 'Name the commissioning workbook that has the service after --spec.';
  return [{ what: { layout, service, period }, spec, out }];
}

/** A folder of templates. */
function readAll({ out, spec, service, period, layout = 'records', commissioning }: Given<typeof OPTIONS>['values']) {
  if (service !== undefined || commissioning)
    return `--${commissioning ? 'commissioning' : 'service'} does not go with --all.`;
  if (spec === undefined) return 'Name the commissioning workbook that has the services after --spec.';
  if (out === undefined) return 'Name the folder for the files after -o.';
  if (extname(out).toLowerCase() === '.xlsx')
    return `${out} reads like the name of a file, and each service gets a file of its own. Name a folder after -o.`;
  return [{ what: { layout, period, isForAll: true }, spec, out }];
}
