import { printArea } from '../../../cells/addresses';
import { groupBy } from '../../../domain/model/group-by';
import { THEMES, type Finding, type Theme } from '../../../domain/model/findings';
import { counted } from '../../../domain/text/grammar';
import { words } from '../../../domain/text/words';
import { describeCells } from '../describe-cells';
import { SeverityIcon } from '../severity-icon';
import { groupFindings, type FindingGroup } from './group-findings';
import type { ListKind, ListTheme, RowLooks } from './list-model';

/** What the themes are called, in the order of `THEMES`. */
const THEME_WORDS: Readonly<Record<Theme, string>> = words('theme', {
  personal: 'Personal data',
  missing: 'Missing',
  wrong: 'Wrong',
  sums: 'Does not add up',
  explain: 'To explain',
  advice: 'Advice',
});

/** `34 cells`, or the only one. */
function figureOf({ areas, count }: Finding): string | undefined {
  const [only] = areas;
  if (count > 1) return counted(count, 'cell');
  return only && printArea(only);
}

/** More sheets than this are counted, so that the line stays a line. */
const NAMED = 2;

/** More findings than this have their cells in their own rows only. */
const LISTED = 3;

/** `Ethnic group · I9, I19`, then the sheet where the findings of the list are on several. */
function lineOf(findings: readonly Finding[], saysSheet: boolean): string {
  const headings = [...new Set(findings.map(({ heading }) => heading))];
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))];
  // Cells of one column on one sheet can stand side by side; of others they would be taken for those of the first.
  const cells = headings.length === 1 && sheets.length === 1 ? [cellsOf(findings)] : [];
  const where = saysSheet ? [sheets.length > NAMED ? counted(sheets.length, 'sheet') : sheets.join(', ')] : [];
  return [...headings.filter((heading) => heading !== undefined), ...cells, ...where].join(' · ');
}

/** The cells of the only finding; of several the first ones. */
const cellsOf = (findings: readonly Finding[]): string =>
  findings.slice(0, LISTED).map(describeCells).join(', ') + (findings.length > LISTED ? ', …' : '');

function kindOf({ id, title, findings, severity }: FindingGroup, saysSheet: boolean): ListKind {
  const [first] = findings;
  return {
    id,
    looks: {
      sign: <SeverityIcon severity={severity} />,
      name: title,
      line: lineOf(findings, saysSheet),
      figure: first && findings.length === 1 ? figureOf(first) : findings.length.toLocaleString('en-GB'),
    },
    items: findings.map(({ key }) => key),
  };
}

/** A finding's own row, below that of its kind: what is wrong, and where. */
export function findingLooks(finding: Finding, saysSheet: boolean): RowLooks {
  return {
    sign: <SeverityIcon severity={finding.severity} />,
    name: finding.message,
    line: saysSheet ? finding.sheet : undefined,
    figure: figureOf(finding),
  };
}

/** Findings by theme and kind, in the report's order, so that *Next finding* goes down the list as it stands. */
export function themesOf(findings: readonly Finding[]): readonly ListTheme[] {
  const saysSheet = isOnSeveral(findings);
  const byTheme = groupBy(findings, ({ theme }) => theme);
  return THEMES.flatMap((id) => {
    const members = byTheme.get(id) ?? [];
    if (members.length === 0) return [];
    const kinds = groupFindings(members).map((group) => kindOf(group, saysSheet));
    return [{ id, name: THEME_WORDS[id], count: members.length, kinds }];
  });
}

/** The findings are on more sheets than one, so that each has to say which. */
export const isOnSeveral = (findings: readonly Finding[]): boolean =>
  findings.some(({ sheet }) => sheet !== findings[0]?.sheet);
