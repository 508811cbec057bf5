import { useMemo, useState } from 'react';
import type { CheckReport } from '../../domain/model/check-report';
import { filterFindings, groupFindings, groupId, sheetsOf, type FindingFilter } from '../view/group-findings';

/** What of the report is shown: filter, groups, which of them are open. Open groups survive a new check. */
export function useFindingsView(report: CheckReport, currentKey: string | undefined) {
  const [wanted, setFilter] = useState<FindingFilter>({});
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [followed, setFollowed] = useState<string>();

  const sheets = useMemo(() => sheetsOf(report.findings, report.sheets), [report]);
  // After a new check the sheet that was filtered for may have no findings left; then nothing would be shown.
  const sheet = wanted.sheet !== undefined && sheets.includes(wanted.sheet) ? wanted.sheet : undefined;
  const { severity } = wanted;
  const shown = useMemo(() => filterFindings(report.findings, { severity, sheet }), [report, severity, sheet]);
  const groups = useMemo(() => groupFindings(shown), [shown]);

  // Arriving at a finding opens its group, once: a person may close it again and stay there.
  if (currentKey !== followed) {
    setFollowed(currentKey);
    const current = report.findings.find((finding) => finding.key === currentKey);
    if (current) setToggled(new Map(toggled).set(groupId(current), true));
  }

  const isOpen = (id: string) => toggled.get(id) ?? id === groups[0]?.id;
  return {
    filter: { severity, sheet } satisfies FindingFilter,
    setFilter,
    sheets,
    shown,
    groups,
    isOpen,
    toggle: (id: string) => setToggled(new Map(toggled).set(id, !isOpen(id))),
  };
}

export type FindingsView = ReturnType<typeof useFindingsView>;
