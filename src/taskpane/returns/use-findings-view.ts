import { useMemo, useState } from 'react';
import type { CheckReport } from '../../domain/model/check-report';
import {
  filterFindings,
  groupFindings,
  groupId,
  kindsOf,
  sheetsOf,
  type FindingFilter,
  type FindingGroup,
} from './group-findings';

/** `wanted` while it is one of `there`: after a new check nothing may be left of it, and then nothing would be shown. */
const ifThere = (wanted: string | undefined, there: readonly string[]): string | undefined =>
  wanted !== undefined && there.includes(wanted) ? wanted : undefined;

/** Which groups are open. Of groups nobody has met the first is, and it stays so when another comes before it. */
function useOpenGroups(groups: readonly FindingGroup[]) {
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [first] = groups;
  if (first && !groups.some(({ id }) => toggled.has(id))) setToggled(new Map(toggled).set(first.id, true));
  const isOpen = (id: string) => toggled.get(id) ?? false;
  return {
    isOpen,
    toggle: (id: string) => setToggled(new Map(toggled).set(id, !isOpen(id))),
    open: (id: string) => setToggled(new Map(toggled).set(id, true)),
  };
}

/** What of the report is shown: filter, groups, which of them are open. All of it survives a new check. */
export function useFindingsView(report: CheckReport, currentKey: string | undefined) {
  const [wanted, setFilter] = useState<FindingFilter>({});
  const [followed, setFollowed] = useState<string>();

  const sheets = useMemo(() => sheetsOf(report.findings, report.sheets), [report]);
  const kinds = useMemo(() => kindsOf(report.findings), [report]);
  const sheet = ifThere(wanted.sheet, sheets);
  const rule = ifThere(
    wanted.rule,
    kinds.map((kind) => kind.rule),
  );
  const { severity } = wanted;
  const shown = useMemo(
    () => filterFindings(report.findings, { severity, sheet, rule }),
    [report, severity, sheet, rule],
  );
  const groups = useMemo(() => groupFindings(shown), [shown]);
  const { isOpen, toggle, open } = useOpenGroups(groups);

  // Arriving at a finding opens its group, once: a person may close it again and stay there.
  if (currentKey !== followed) {
    setFollowed(currentKey);
    const current = report.findings.find((finding) => finding.key === currentKey);
    if (current) open(groupId(current));
  }

  return {
    filter: { severity, sheet, rule } satisfies FindingFilter,
    setFilter,
    sheets,
    kinds,
    shown,
    groups,
    isOpen,
    toggle,
  };
}

export type FindingsView = ReturnType<typeof useFindingsView>;
