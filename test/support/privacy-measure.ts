import { checkSheet } from '../../src/domain/check/check-sheet';
import { MINIMUM_SPECIFICATION } from '../../src/domain/codelists/minimum-set';
import type { CellValue } from '../../src/cells/cell-values';
import type { Finding } from '../../src/domain/model/findings';
import { gridOf } from './builders';
import { KINDS, personalColumns, ROWS, type Kind, type PersonalColumn } from './personal-cells';

/** Columns that are put on one sheet. */
const COLUMNS = 5;

/** What makes a return of a sheet: its first columns. */
const RETURN: readonly (readonly CellValue[])[] = [
  ['Client ID', 'Gender', 'Ethnicity', 'Intervention type'],
  ...Array.from({ length: ROWS }, (_, index) => [`R${index + 1}`, 'Female', 'White British', 'Counselling']),
];

/** What was found of one kind. */
export interface Measured {
  readonly kind: Kind;
  readonly there: number;
  readonly found: number;
  /** Cells that were reported as this kind and hold none. */
  readonly wrong: number;
}

/** Checks all columns of the set, half of them on sheets that are no return, and counts cell by cell. */
export function measurePrivacy(): readonly Measured[] {
  const columns = personalColumns();
  const tallies = new Map<Kind, { there: number; found: number; wrong: number }>();
  const tally = (kind: Kind) => {
    const known = tallies.get(kind) ?? { there: 0, found: 0, wrong: 0 };
    tallies.set(kind, known);
    return known;
  };
  for (let first = 0; first < columns.length; first += COLUMNS) {
    const some = columns.slice(first, first + COLUMNS);
    const isReturn = (first / COLUMNS) % 2 === 1;
    const findings = checked(some, isReturn);
    for (const [index, { kind }] of some.entries()) {
      const at = index + (isReturn ? (RETURN[0]?.length ?? 0) : 0);
      for (let row = 1; row <= ROWS; row++) count(kind, rulesAt(findings, row, at), tally);
    }
  }
  return [...tallies].map(([kind, counts]) => ({ kind, ...counts }));
}

function count(
  kind: Kind | undefined,
  rules: ReadonlyMap<string, Finding>,
  tally: (kind: Kind) => { there: number; found: number; wrong: number },
): void {
  if (kind) {
    tally(kind).there++;
    if (rules.has(KINDS[kind])) tally(kind).found++;
  }
  for (const [rule, finding] of rules) {
    if (kind && KINDS[kind] === rule) continue;
    const isText = finding.discriminator === 'in text';
    const taken = rule === 'personal-name-column' ? (isText ? 'name in a text' : 'name in a column') : undefined;
    const as = taken ?? (Object.keys(KINDS) as Kind[]).find((one) => KINDS[one] === rule);
    if (as) tally(as).wrong++;
  }
}

function rulesAt(findings: readonly Finding[], row: number, column: number): ReadonlyMap<string, Finding> {
  const here = findings.filter(({ areas }) =>
    areas.some((area) => area.top <= row && area.bottom >= row && area.left <= column && area.right >= column),
  );
  return new Map(here.map((finding) => [finding.rule, finding]));
}

function checked(columns: readonly PersonalColumn[], isReturn: boolean): readonly Finding[] {
  const heads: readonly CellValue[] = columns.map((_, index) => `Detail ${index + 1}`);
  const rows = [heads, ...Array.from({ length: ROWS }, (_, row) => columns.map(({ values }) => values[row] ?? null))];
  const shown = [[], ...Array.from({ length: ROWS }, (_, row) => columns.map((one) => one.shown?.[row]))];
  const before = RETURN[0]?.length ?? 0;
  const grid = isReturn
    ? gridOf(
        rows.map((row, index) => [...(RETURN[index] ?? []), ...row]),
        { shown: shown.map((row) => [...Array.from({ length: before }, () => undefined), ...row]) },
      )
    : gridOf(rows, { shown });
  const steps = checkSheet(grid, MINIMUM_SPECIFICATION);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.findings.filter(({ rule }) => rule.startsWith('personal-'));
  }
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.floor((1000 * part) / whole) / 10} %`;

/** The page about what is found of personal data, as Markdown. */
export function printPrivacyPage(measured: readonly Measured[]): string {
  const there = measured.reduce((sum, one) => sum + one.there, 0);
  const rows = measured.map(
    ({ kind, there: all, found, wrong }) =>
      `| ${kind} | ${all} | ${found} | ${percent(found, all)} | ${wrong} | ${percent(found, found + wrong)} |`,
  );
  return `${OPENING}
| kind | cells with it | found | recall | taken for it | precision |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

Counted cell by cell over ${there} cells with personal data and as many that look like them: references, offences, places,
organisations, days of contact, sessions, amounts, notes. Recall is the share of cells with it that were found; precision the share
of cells reported as it that hold it.
${CLOSING}`;
}

const OPENING = `# What is found of personal data

Written by \`node scripts/generate-privacy-doc.mjs\`, which makes 2,000 cells of invented people with a fixed seed, checks them and
counts; a test fails when the page is not what the check finds today. Every filled cell of every sheet is looked at, visible or
hidden, whatever the sheet was taken for. Left out are Ringfence’s own tables, and lines that say who sends a return and how to
reach them. Half of the columns stand in a return beside its KPIs, half on sheets that are no return; no heading says what they hold.
`;

const CLOSING = `
What the figures do not say:

- **The set is ours.** Its people, texts and look-alikes were invented by those who wrote the rules, if apart from the
  product’s lists. Real notes are worse spelt; expect less.
- **Names are told by lists and by shape.** In a column most cells must look like names and three in ten have a given name that
  the list \`src/domain/codelists/given-names.ts\` knows; then all cells of that shape are reported. In running text a name
  counts only where its given name is known, with a capital and a surname behind, or after Mr, Mrs, Ms, Miss. A rare given name, a given
  name alone, a nickname or lower case in a text are missed. Given names that are words (Grace, Mark, Will) need a common surname.
- **People at work are not meant**: nobody is reported after PC, Dr, caseworker and the like, nor under headings of workers,
  referrers, providers and projects.
- **Dates of birth** without a heading that says so are told by their spread over years, from five values on; numbers only where
  Excel displays them as dates in the first 40 rows of the sheet.
- **Ten digits without spaces** are an NHS number only in a column most of which passes its check digit.
- A sheet that could not be read, pictures, comments, text boxes and file properties are not looked at.
`;
