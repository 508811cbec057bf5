const CHECK = 'ringfence check <files…> [--spec workbook.xlsx] [--json] [-o DIR]';
const TEMPLATE =
  'ringfence template [--spec workbook.xlsx --service ID] [--layout records|summary] [--period P] -o FILE';
const COMMISSIONING = 'ringfence template --commissioning -o FILE';
const ALLOCATE = 'ringfence allocate workbook.xlsx [--json] [-o FILE]';

const REVIEW = 'ringfence review workbook.xlsx [--json] [--today YYYY-MM-DD] [-o FILE]';

/** A command to a line. */
export const USAGE = [CHECK, TEMPLATE, COMMISSIONING, ALLOCATE, REVIEW].join('\n       ');

export const HELP = `Ringfence checks provider KPI returns in Excel workbooks, makes the workbooks
to be filled in, allocates the money in a commissioning workbook, and reviews
the figures of returns and of its table History.

  ${CHECK}

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

  ${TEMPLATE}

  --spec FILE   the commissioning workbook that has the service; without it,
                the template asks for the minimum KPI set
  --service ID  the service's id or name in its table Services
  --layout      records (a row for each client; as it is left out) or summary
                (measures down, periods across)
  --period P    such as "2019-20 Q2"; left to be filled in without it
  -o, --out FILE the file to be written; it must not be there yet

  ${COMMISSIONING}

                a new commissioning workbook: every table, the minimum KPI
                set, and the lists of values to be extended

  ${ALLOCATE}

                works out which fund pays which service from the tables Funds,
                Services, Contributions and Awards (locked awards stay), and
                says why any service is short; nothing is allocated while
                something in these tables cannot be read
  --json        print one JSON object instead of text; amounts are pounds as
                text, such as "12345.67", and "available" less "awarded" is
                "left"; a fund's tolerance comes on top
  -o, --out FILE save a marked copy with the awards filled in; it must not be
                there yet. The text then tells the cells of the copy, and
                apart from them what the new awards have put right

  ${REVIEW}

                holds the latest figure of every KPI against its target, the
                period before, the same period of last year and similar
                services, and says what needs a person, why, and which step
                on the ladder comes next
  --json        print one JSON object instead of text; services and KPIs are
                named by their ids, percentages are 97 for 97 %, and
                "changePercent" is left out where what is compared with is zero
  --today DAY   review as on that day: periods that were not over then are not
                judged
  -o, --out FILE save a marked copy with the table Variances; it must not be
                there yet

  -h, --help    print this
  -v, --version print the version

Exit code: 0 nothing must be fixed, or the template was written, 1 errors were
found (a service that is short is no error) or review has something to
escalate, 2 a file could not be used or the command was not understood.
`;
