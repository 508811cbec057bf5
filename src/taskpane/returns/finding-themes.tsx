import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { printArea } from '../../cells/addresses';
import { groupBy } from '../../domain/model/group-by';
import { THEMES, type AnsweredFinding, type Finding } from '../../domain/model/findings';
import { counted } from '../../domain/text/grammar';
import { groupFindings, type FindingGroup } from './group-findings';
import type { ListKind, ListTheme, RowLooks } from '../shared/list/list-model';
import { describeCells } from '../shared/describe-cells';
import { SeverityIcon } from '../shared/severity-icon';
import { ANSWERED, ANSWERED_KINDS, THEME_WORDS } from './returns-words';

/** `Ethnic group · I9, I19`, then the sheet where the findings are on several. */
function lineOf(finding: Finding, saysSheet: boolean, cells: string): string {
  const { heading, sheet } = finding;
  return [...(heading === undefined ? [] : [heading]), cells, ...(saysSheet ? [sheet] : [])].join(' · ');
}

/** `34 cells`, or the only one. */
function figureOf({ areas, count }: Finding): string | undefined {
  const [only] = areas;
  if (count > 1) return counted(count, 'cell');
  return only && printArea(only);
}

function kindOf(group: FindingGroup, saysSheet: boolean): ListKind {
  const { id, title, findings, severity } = group;
  const [first] = findings;
  const isOne = findings.length === 1;
  const headings = new Set(findings.map(({ heading }) => heading));
  const line = first && (isOne || headings.size === 1) ? lineOf(first, saysSheet, cellsOf(findings)) : undefined;
  return {
    id,
    looks: {
      sign: <SeverityIcon severity={severity} />,
      name: title,
      line: line ?? [...headings].filter((heading) => heading !== undefined).join(' · '),
      figure: isOne && first ? figureOf(first) : String(findings.length),
    },
    items: findings.map(({ key }) => key),
  };
}

/** The cells of the only finding; of several the first ones. */
const cellsOf = (findings: readonly Finding[]): string =>
  findings.slice(0, 3).map(describeCells).join(', ') + (findings.length > 3 ? ', …' : '');

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
export function findingThemes(findings: readonly Finding[]): readonly ListTheme[] {
  const saysSheet = isOnSeveral(findings);
  const byTheme = groupBy(findings, ({ theme }) => theme);
  return THEMES.flatMap((id) => {
    const members = byTheme.get(id) ?? [];
    if (members.length === 0) return [];
    const kinds = groupFindings(members).map((group) => kindOf(group, saysSheet));
    return [{ id, name: THEME_WORDS[id], count: members.length, kinds }];
  });
}

export const isOnSeveral = (findings: readonly Finding[]): boolean =>
  findings.some(({ sheet }) => sheet !== findings[0]?.sheet);

/** What needs no more work: explained, then set aside; empty where there is none. */
export function answeredTheme(answered: readonly AnsweredFinding[]): readonly ListTheme[] {
  if (answered.length === 0) return [];
  const kinds = (['explained', 'ignored'] as const).flatMap((kind): readonly ListKind[] => {
    const items = answered.filter(({ answer }) => answer.kind === kind).map(({ finding }) => finding.key);
    if (items.length === 0) return [];
    const looks = {
      sign: <CheckmarkCircle16Filled aria-hidden />,
      name: ANSWERED_KINDS[kind],
      figure: String(items.length),
    };
    return [{ id: `${ANSWERED} ${kind}`, looks, items }];
  });
  return [{ id: ANSWERED, name: THEME_WORDS.answered, count: answered.length, kinds }];
}
