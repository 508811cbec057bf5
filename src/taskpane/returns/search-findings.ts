import { printArea } from '../../cells/addresses';
import type { Finding, Severity } from '../../domain/model/findings';

/** What the list is narrowed to. */
export interface FindingFilter {
  readonly severity?: Severity | undefined;
  /** Words that a finding must hold, in any order. */
  readonly text: string;
}

/** More cells than this are not looked through by name: a finding is found by its first ones. */
const CELLS = 50;

function wordsOf({ title, message, sheet, heading = '', areas, severity }: Finding): string {
  const cells = areas.slice(0, CELLS).map(printArea).join(' ');
  return `${title} ${message} ${sheet} ${heading} ${cells} ${severity}`.toLowerCase();
}

/** The findings that the filter lets through, in the report's order; the same list where it lets all through. */
export function searchFindings(findings: readonly Finding[], { severity, text }: FindingFilter): readonly Finding[] {
  const wanted = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (severity === undefined && wanted.length === 0) return findings;
  return findings.filter((finding) => {
    if (severity !== undefined && finding.severity !== severity) return false;
    if (wanted.length === 0) return true;
    const words = wordsOf(finding);
    return wanted.every((word) => words.includes(word));
  });
}
