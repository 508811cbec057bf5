import type { Finding, Severity, Theme } from '../../../domain/model/findings';
import { THEMES } from '../../../domain/model/findings';
import { describeCells } from '../describe-cells';
import { SeverityIcon } from '../severity-icon';
import type { ListKind, ListTheme, RowLooks } from './list-model';

/** What the themes are called, in the order of `THEMES`. */
export const THEME_NAMES: Readonly<Record<Theme, string>> = {
  personal: 'Personal data',
  missing: 'Missing',
  wrong: 'Wrong',
  sums: 'Does not add up',
  explain: 'To explain',
  advice: 'Advice',
};

/** More sheets than this are counted, so that the line stays a line. */
const NAMED = 2;

/** Findings as the one list shows them: theme by theme, kind by kind, both as they come first among the findings. */
export function themesOf(findings: readonly Finding[]): readonly ListTheme[] {
  return THEMES.flatMap((theme) => {
    const members = findings.filter((finding) => finding.theme === theme);
    return members.length === 0
      ? []
      : [{ id: theme, name: THEME_NAMES[theme], count: members.length, kinds: kindsIn(members) }];
  });
}

/** How a finding's own row looks, below that of its kind: where it is, and what it says. */
export function looksOfFinding(finding: Finding): RowLooks {
  const { severity, sheet, message } = finding;
  return { sign: <SeverityIcon severity={severity} />, name: `${sheet} ${describeCells(finding)}`, line: message };
}

function kindsIn(findings: readonly Finding[]): readonly ListKind[] {
  const kinds = new Map<string, { severity: Severity; title: string; members: Finding[] }>();
  for (const finding of findings) {
    const id = `${finding.severity} ${finding.rule}`;
    const { severity, title } = finding;
    const kind = kinds.get(id) ?? { severity, title, members: [] };
    kinds.set(id, kind);
    kind.members.push(finding);
  }
  return [...kinds].map(([id, { severity, title, members }]) => ({
    id,
    looks: {
      sign: <SeverityIcon severity={severity} />,
      name: title,
      line: placesOf(members),
      ...(members.length > 1 && { figure: members.length.toLocaleString('en-GB') }),
    },
    items: members.map(({ key }) => key),
  }));
}

function placesOf(findings: readonly Finding[]): string {
  const [first] = findings;
  if (first && findings.length === 1) return `${first.sheet} · ${describeCells(first)}`;
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))];
  return sheets.length > NAMED ? `${sheets.length} sheets` : sheets.join(', ');
}
