import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { counted } from '../../domain/text/grammar';
import type { CheckReport } from '../../domain/model/check-report';
import type { FindingActions } from './use-finding-actions';
import type { FindingsView } from './use-findings-view';
import { FilterLine } from './filter-line';
import { FindingGroupSection } from './finding-group-section';
import { SeverityTotals } from './severity-totals';

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  heading: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  groups: { listStyle: 'none', margin: 0, padding: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  none: { display: 'flex', gap: tokens.spacingHorizontalS, margin: 0 },
  tick: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
});

/** Says that nothing was found, and how much that is worth. */
function NoFindings({ report }: { readonly report: CheckReport }) {
  const styles = useStyles();
  const recognised = report.returns.filter((sheet) => sheet.isReturn).length;
  if (recognised === 0) return null;
  return (
    <p className={styles.none}>
      <CheckmarkCircle20Filled aria-hidden className={styles.tick} />
      <span>
        No findings in what was checked: {counted(report.summary.cells, 'cell')} of {counted(recognised, 'return')}.
      </span>
    </p>
  );
}

interface ResultsProps {
  readonly report: CheckReport;
  readonly view: FindingsView;
  readonly actions: FindingActions;
}

/** Totals, filters and the findings by rule. */
export function Results({ report, view, actions }: ResultsProps) {
  const styles = useStyles();
  if (report.findings.length === 0) return <NoFindings report={report} />;
  return (
    <section className={styles.section} aria-label="Findings">
      <h2 className={styles.heading}>Findings</h2>
      <SeverityTotals
        summary={report.summary}
        only={view.filter.severity}
        onOnly={(severity) => view.setFilter({ ...view.filter, severity })}
      />
      <FilterLine view={view} total={report.findings.length} />
      <ul className={styles.groups}>
        {view.groups.map((group) => (
          <FindingGroupSection
            key={group.id}
            group={group}
            isOpen={view.isOpen(group.id)}
            onToggle={() => view.toggle(group.id)}
            actions={actions}
          />
        ))}
      </ul>
    </section>
  );
}
