export const USAGE = 'ringfence check <files…> [--spec workbook.xlsx] [--json] [-o DIR]';

export const HELP = `Ringfence checks provider KPI returns in Excel workbooks.

  ${USAGE}

  --spec FILE   check against the Services, KPIs and CodeLists tables of this
                commissioning workbook; without it, a workbook's own tables
                apply, or else the minimum KPI set
  --json        print one JSON object instead of text; its "returns" also hold
                tables that are no returns, such as a register, with their
                header row; in a summary or form, the column of each field
                is the one of its label
  -o, --out DIR save a marked copy of each checked workbook into this folder,
                as <name>-marked.xlsx. No file is ever replaced: where that
                name is taken, the copy is <name>-marked-2.xlsx, and so on
  -h, --help    print this
  -v, --version print the version

Exit code: 0 nothing must be fixed, 1 errors were found, 2 a file could not be
used or the command was not understood.
`;
