import { SEVERITIES, THEMES, type Finding } from '../model/findings';

/**
 * The order in which people go through findings, in list, text and steps alike: theme by theme, personal data first; in each the
 * worst first; then rule by rule, the rule whose first cell comes first in front; then sheet by sheet in tab order; then in
 * reading order, what concerns the whole sheet before what stands in cells.
 *
 * @param sheets names in tab order.
 */
export function inOrder(findings: readonly Finding[], sheets: readonly string[]): readonly Finding[] {
  const theme = new Map(THEMES.map((one, index) => [one, index]));
  const severity = new Map(SEVERITIES.map((one, index) => [one, index]));
  const sheet = new Map(sheets.map((one, index) => [one, index]));
  const read = [...findings].sort(
    (one, other) =>
      (theme.get(one.theme) ?? 0) - (theme.get(other.theme) ?? 0) ||
      (severity.get(one.severity) ?? 0) - (severity.get(other.severity) ?? 0) ||
      (sheet.get(one.sheet) ?? 0) - (sheet.get(other.sheet) ?? 0) ||
      top(one) - top(other) ||
      left(one) - left(other),
  );
  const groups = new Map<string, number>();
  for (const finding of read) {
    const group = groupOf(finding);
    if (!groups.has(group)) groups.set(group, groups.size);
  }
  return read.sort((one, other) => (groups.get(groupOf(one)) ?? 0) - (groups.get(groupOf(other)) ?? 0));
}

/** A rule may be an error in one return and advice in another: then it has two places in the order. */
const groupOf = ({ severity, rule }: Finding): string => `${severity} ${rule}`;

const top = ({ areas }: Finding): number => areas[0]?.top ?? -1;
const left = ({ areas }: Finding): number => areas[0]?.left ?? -1;
