import { allocateFile, refuseAllocation } from '../money/allocate-file';
import { notAllocated } from '../money/allocation-report';
import { defineCommand } from '../shared/command';
import { printCopyOutcome } from '../shared/copy-outcome';
import { printAllocation, type Names } from '../money/print-allocation';
import { jsonOption, outOption, whyOtherKind } from '../shared/shared-options';

const NO_NAMES: Names = { funds: new Map(), services: new Map() };

export const allocate = defineCommand({
  options: {
    json: jsonOption(
      '; amounts are pounds as text, such as "12345.67", and "available" less "awarded" is "left"; a fund\'s tolerance comes on top',
    ),
    out: outOption(
      'FILE',
      'save a marked copy with the awards filled in; it must not be there yet. The text then tells the cells of the copy, and apart from them what the new awards have put right',
    ),
  },
  usage: {
    summary: 'works out which fund pays which service, and why any is short',
    files: {
      takes: 'one',
      placeholder: 'workbook.xlsx',
      missing: 'Name the commissioning workbook whose money is to be allocated.',
    },
    forms: [
      {
        parts: [{ names: ['json'] }, { names: ['out'] }],
        about:
          'works out which fund pays which service from the tables Funds, Services, Contributions and Awards (locked awards stay), and says why any service is short; nothing is allocated while something in these tables cannot be read',
      },
    ],
    examples: [
      ['commissioning.xlsx', 'which fund pays which service, and why any is short'],
      ['commissioning.xlsx --json', 'the same for machines; amounts as texts such as "12345.67"'],
      ['commissioning.xlsx -o allocated.xlsx', 'a marked copy with the awards filled in'],
    ],
    exits: { 0: 'nothing must be fixed', 1: 'errors were found (a service that is short is no error)' },
  },
  read: ({ files, values: { out } }) => {
    const tasks = files.map((file) => ({ file, out }));
    return tasks.map(({ file }) => whyOtherKind(file, out)).find((why) => why !== undefined) ?? tasks;
  },
  run: allocateFile,
  refuse: refuseAllocation,
  print: {
    each: ({ file, allocated, names = NO_NAMES, ...copy }, { isJson }, to) => {
      if (!isJson) to.out(printAllocation(file, allocated, names));
      else if (allocated.reason !== undefined) to.err(`${file}: ${allocated.reason}\n`);
      printCopyOutcome(copy, to);
    },
    json: ([only]) => only?.allocated ?? notAllocated('The command was not understood.'),
  },
  exitCode: ({ allocated, notWritten }) => {
    if (notWritten !== undefined) return 2;
    return allocated.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});
