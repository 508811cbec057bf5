import { checkFile } from '../returns/check-file';
import { defineCommand } from '../shared/command';
import { printCopyOutcome } from '../shared/copy-outcome';
import { refusal } from '../shared/file-report';
import { planCopies } from '../shared/marked-copies';
import { printReport } from '../shared/print-report';
import { jsonOption, outOption, specOption } from '../shared/shared-options';

export const check = defineCommand({
  options: {
    spec: specOption(
      "check against the Services, KPIs and CodeLists tables of this commissioning workbook; without it, a workbook's own tables apply, or else the minimum KPI set",
    ),
    json: jsonOption(
      '; its "returns" also hold tables that are no returns, such as a register, with their header row; in a summary or form, the column of each field is the one of its label',
    ),
    out: outOption(
      'DIR',
      'save a marked copy of each checked workbook into this folder, as <name>-marked.xlsx. No file is ever replaced: where that name is taken, the copy is <name>-marked-2.xlsx, and so on',
    ),
  },
  usage: {
    summary: 'checks returns, and says what is wrong, where and what to do',
    files: { takes: 'several', placeholder: '<files…>', missing: 'Name at least one workbook to check.' },
    forms: [{ parts: [{ names: ['spec'] }, { names: ['json'] }, { names: ['out'] }] }],
    examples: [
      ['return.xlsx', 'against the minimum KPI set'],
      ['*.xlsx --spec commissioning.xlsx -o out', "against each service's specification; marked copies in out/"],
      ['return.xlsx --json', 'one JSON object on standard output'],
    ],
    exits: { 0: 'nothing must be fixed', 1: 'errors were found' },
  },
  read: ({ files, values: { spec } }) => files.map((file) => ({ file, spec })),
  prepare: async (tasks, { files, values: { out } }) => {
    if (out === undefined) return tasks;
    const copies = await planCopies(files, out);
    if ('why' in copies) return copies.why;
    return tasks.map((task, index) => ({ ...task, markedCopy: copies.paths[index] }));
  },
  run: checkFile,
  refuse: ({ file }, why) => ({ report: refusal(file, why), warnings: [] }),
  print: {
    doing: 'Checking',
    each: ({ report, ...copy }, { isJson, isFirst }, to) => {
      printCopyOutcome(copy, to);
      if (!isJson) to.out(`${isFirst ? '' : '\n'}${printReport(report)}`);
    },
    json: (checked) => ({ files: checked.map(({ report }) => report) }),
  },
  exitCode: ({ report, notWritten }) => {
    if (notWritten !== undefined) return 2;
    return report.summary.errors > 0 ? 1 : 0;
  },
});
