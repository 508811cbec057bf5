import type { Finding, Severity } from '../../../domain/model/findings';

/** Findings of one rule and severity, sheet by sheet. */
export interface FindingGroup {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly cells: number;
}

/** A rule may be an error in one return and advice in another: then it has two groups. */
export const groupId = (finding: Finding): string => `${finding.severity} ${finding.rule}`;

/** Groups and what is in them in the report's order, so that *Next finding* goes down the list as it stands. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const byId = new Map<string, Finding[]>();
  for (const finding of findings) {
    const id = groupId(finding);
    const group = byId.get(id);
    if (group) group.push(finding);
    else byId.set(id, [finding]);
  }
  return [...byId].map(([id, members]) => toGroup(id, members));
}

function toGroup(id: string, findings: readonly Finding[]): FindingGroup {
  const [first] = findings;
  if (!first) throw new RangeError('A group has at least one finding.');
  const { rule, severity, title } = first;
  return {
    id,
    rule,
    severity,
    title,
    findings,
    cells: findings.reduce((sum, finding) => sum + finding.count, 0),
  };
}
