import { defineCommand } from '../shared/command';
import { listTablesOfFile } from '../set-up/list-tables-of-file';
import { printTables } from '../set-up/print-tables';
import { jsonOption } from '../shared/shared-options';
import { refuseTables } from '../set-up/tables-report';

export const tables = defineCommand({
  options: {
    json: jsonOption(
      '; "neededFor" says of a missing column what cannot be done without it, and is left out where nothing is',
    ),
  },
  usage: {
    summary: 'lists the tables of a workbook, and which columns of ours are not there',
    files: {
      takes: 'several',
      placeholder: '<files…>',
      missing: 'Name at least one workbook whose tables are to be listed.',
    },
    forms: [
      {
        parts: [{ names: ['json'] }],
        about:
          'lists the tables of Ringfence with their places, rows and columns: which columns are missing, which of them are needed, and which are none of ours; then the tables of Ringfence that are not there, and all other Excel tables',
      },
    ],
    examples: [
      ['commissioning.xlsx', 'which tables it has, and which columns they lack'],
      ['*.xlsx --json', 'the same of several for machines'],
    ],
    exits: { 0: 'the tables were listed, whatever they lack' },
  },
  read: ({ files }) => files.map((file) => ({ file })),
  run: listTablesOfFile,
  refuse: ({ file }, why) => refuseTables(file, why),
  print: {
    doing: 'Listing',
    each: (report, { isJson, isFirst }, { out }) => {
      if (!isJson) out(`${isFirst ? '' : '\n'}${printTables(report)}`);
    },
    json: (files) => ({ files }),
  },
  exitCode: () => 0,
});
