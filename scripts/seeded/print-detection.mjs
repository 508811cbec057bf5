/** The aims: of a hundred defects so many are found, and so many findings a workbook may be about something else. */
const FOUND_AT_LEAST = 0.95;
const UNEXPECTED_AT_MOST = 1;

/** What the rules do not look for in formulas, and why; the page says so, that nobody takes silence for an answer. */
const OUT_OF_SCOPE = [
  [
    'A number within a formula (`=B2*1.05`)',
    'Rates and shares are written so in most workbooks that are right. One that differs from the formulas around it is found.',
  ],
  [
    '`IFERROR` around a formula',
    'Good templates have it in every cell. One that hides cells which were deleted is found.',
  ],
  [
    'Sums that disagree at the corner of a table',
    'The total that is wrong is found, in its own row or column; the corner is right once that is.',
  ],
  [
    'A total of one cell (`=SUM(B15:B15)`)',
    'It adds up all there is. One that leaves out a figure next to it is found.',
  ],
  [
    'A formula that differs from those above it and is a copy of the one beside it',
    'A ratio at the end of a column of totals belongs to its row.',
  ],
  [
    'A column that every total of a table leaves out',
    'Targets, last year and notes stand there. A row that all totals of a table leave out is found.',
  ],
  [
    'What a formula of another sheet or workbook adds up',
    'Totals are looked at on their own sheet. Links to other workbooks are told.',
  ],
  [
    'Whether the workbook was calculated before it was saved',
    'Excel does it when it opens the file; a file without values is looked at by its formulas.',
  ],
  ['More than 20,000 formulas on a sheet', 'They would outweigh the values. It is listed under what was not checked.'],
];

/** Of each kind of defect how many there are and how many were found, by name. */
function byKind(results) {
  const kinds = new Map();
  for (const { defects, found } of results) {
    for (const defect of defects) {
      const kind = kinds.get(defect.what) ?? { seeded: 0, found: 0, rules: new Set() };
      kinds.set(defect.what, kind);
      kind.seeded += 1;
      if (found.includes(defect)) kind.found += 1;
      for (const rule of defect.rules) kind.rules.add(rule);
    }
  }
  return [...kinds].sort(([one], [other]) => one.localeCompare(other, 'en'));
}

const table = (headings, rows) => {
  const lines = [headings, headings.map(() => '-'), ...rows].map((cells) => cells.map(String));
  const widths = headings.map((_, column) => Math.max(3, ...lines.map((cells) => cells[column].length)));
  return lines
    .map(
      (cells, line) =>
        `| ${cells.map((cell, column) => (line === 1 ? '-'.repeat(widths[column]) : cell.padEnd(widths[column]))).join(' | ')} |`,
    )
    .join('\n');
};

const sum = (results, count) => results.reduce((all, one) => all + count(one), 0);

/** The page as it stands in docs, and whether the aims are met. */
export function printDetection(results) {
  const seeded = sum(results, ({ defects }) => defects.length);
  const found = sum(results, (one) => one.found.length);
  const mostUnexpected = Math.max(...results.map(({ unexpected }) => unexpected.length));
  const missed = results.flatMap(({ name, missed: some }) =>
    some.map(({ what, sheet, cells }) => [name, what, `${sheet}, ${cells.join(', ')}`]),
  );
  const unexpected = results.flatMap(({ name, unexpected: some }) =>
    some.map(({ rule, message }) => [name, `\`${rule}\``, message]),
  );
  const text = [
    '# What is found',
    '',
    '<!-- Written by `npm run docs:detection` from scripts/seeded; a test fails when it is stale. -->',
    '',
    `A script writes ${results.length} workbooks, right but for the ${seeded} defects it puts into them, and checks them against the minimum KPI set as \`ringfence check\` does. A defect is`,
    'found when a rule that names what was done to the cell finds that cell. Everything else that is said is _unexpected_, but for the sums that a wrong figure makes wrong, too, and that a workbook of costs alone holds no return.',
    '',
    `**${found} of ${seeded} are found (${((100 * found) / seeded).toFixed(1)} %)**; ${sum(results, (one) => one.unexpected.length)} findings are unexpected, ${mostUnexpected} in one workbook at the most. The aims are 95 % and one a workbook.`,
    '`npm run docs:detection -- --out FOLDER` writes the workbooks, too.',
    '',
    '## By workbook',
    '',
    table(
      ['Workbook', 'Defects', 'Found', 'Unexpected'],
      results.map((one) => [one.name, one.defects.length, one.found.length, one.unexpected.length]),
    ),
    '',
    '## By kind',
    '',
    table(
      ['What was done', 'Seeded', 'Found', 'By'],
      byKind(results).map(([what, kind]) => [
        what,
        kind.seeded,
        kind.found,
        [...kind.rules].map((rule) => `\`${rule}\``).join(' '),
      ]),
    ),
    '',
    '## Missed',
    '',
    missed.length === 0 ? 'None.' : table(['Workbook', 'What was done', 'Where'], missed),
    '',
    '## Unexpected',
    '',
    unexpected.length === 0 ? 'None.' : table(['Workbook', 'Rule', 'What is said'], unexpected),
    '',
    '## Formulas: what is not looked for',
    '',
    table(['What', 'Why'], OUT_OF_SCOPE),
    '',
  ].join('\n');
  return { text, isGoodEnough: found >= FOUND_AT_LEAST * seeded && mostUnexpected <= UNEXPECTED_AT_MOST };
}
