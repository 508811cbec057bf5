import { defineCommand } from '../shared/command';
import { printCopyOutcome } from '../shared/copy-outcome';
import { printReview } from '../performance/print-review';
import { refuseReview, reviewFile } from '../performance/review-file';
import { isEscalated, notReviewed } from '../performance/review-report';
import { jsonOption, outOption, whyOtherKind } from '../shared/shared-options';

export const review = defineCommand({
  options: {
    json: jsonOption(
      '; services and KPIs are named by their ids, percentages are 97 for 97 %, and "changePercent" is left out where what is compared with is zero',
    ),
    today: {
      kind: 'day',
      explanation: 'review as on that day: periods that were not over then are not judged',
    },
    out: outOption('FILE', 'save a marked copy with the table Variances; it must not be there yet'),
  },
  usage: {
    summary: 'judges the latest figures, and says which need a person',
    files: {
      takes: 'one',
      placeholder: 'workbook.xlsx',
      missing: 'Name the workbook whose figures are to be reviewed.',
    },
    forms: [
      {
        parts: [{ names: ['json'] }, { names: ['today'] }, { names: ['out'] }],
        about:
          'holds the latest figure of every KPI against its target, the period before, the same period of last year and similar services, and says what needs a person, why, and which step on the ladder comes next',
      },
    ],
    examples: [
      ['commissioning.xlsx', 'which figures need a person, why, and the next step'],
      ['commissioning.xlsx --json', 'the same for machines'],
      [
        'commissioning.xlsx --today 2019-10-20 -o reviewed.xlsx',
        'as on that day; a marked copy with the table Variances',
      ],
    ],
    exits: { 0: 'nothing is to be escalated', 1: 'something is to be escalated' },
  },
  read: ({ files, values: { out, today } }) => {
    const tasks = files.map((file) => ({ file, out, today }));
    return tasks.map(({ file }) => whyOtherKind(file, out)).find((why) => why !== undefined) ?? tasks;
  },
  run: reviewFile,
  refuse: refuseReview,
  print: {
    each: ({ file, reviewed, ...copy }, { isJson }, to) => {
      if (!isJson) to.out(printReview(file, reviewed));
      else if (reviewed.reason !== undefined) to.err(`${file}: ${reviewed.reason}\n`);
      printCopyOutcome(copy, to);
    },
    json: ([only]) => only?.reviewed ?? notReviewed('The command was not understood.'),
  },
  exitCode: ({ reviewed, notWritten }) => {
    if (notWritten !== undefined) return 2;
    return reviewed.variances.some(isEscalated) ? 1 : 0;
  },
});
