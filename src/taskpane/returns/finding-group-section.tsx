import { Fragment } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { counted } from '../../domain/text/grammar';
import type { FindingActions } from './use-finding-actions';
import { usePageOf } from '../shared/use-page-of';
import type { FindingGroup } from './group-findings';
import { severityCount } from '../shared/words';
import { Disclosure } from '../shared/disclosure';
import { FindingItem } from './finding-item';
import { GroupFix } from './group-fix';
import { PAGE_SIZE, Pager } from '../shared/pager';
import { SeverityIcon } from '../shared/severity-icon';

const useStyles = makeStyles({
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  icon: { height: '20px', display: 'flex', alignItems: 'center' },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  count: {
    flexShrink: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  body: { paddingInlineStart: tokens.spacingHorizontalS, paddingBlockEnd: tokens.spacingVerticalS },
  text: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  label: { fontWeight: tokens.fontWeightSemibold },
  sheet: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

interface FindingGroupSectionProps {
  readonly group: FindingGroup;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly actions: FindingActions;
}

/** How much a group holds: cells where there are any, findings where they concern whole sheets. */
function size({ findings, cells, severity }: FindingGroup): string {
  const inCells = findings.every((finding) => finding.areas.length > 0);
  return inCells ? counted(cells, 'cell') : severityCount(severity, findings.length);
}

/** One rule's findings: what to do and why, once; then sheet by sheet. */
export function FindingGroupSection({ group, isOpen, onToggle, actions }: FindingGroupSectionProps) {
  const styles = useStyles();
  const { findings, severity, title, whatToDo, why } = group;
  const current = findings.findIndex((finding) => finding.key === actions.currentKey);
  const [page, setPage] = usePageOf(findings.length, current);
  const shown = findings.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);

  return (
    <li className={styles.group}>
      <Disclosure
        level={3}
        isPlace
        isOpen={isOpen}
        onToggle={onToggle}
        summary={
          <span className={styles.summary}>
            <span className={styles.icon}>
              <SeverityIcon severity={severity} />
            </span>
            <span className={styles.title}>{title}</span> <span className={styles.count}>{size(group)}</span>
          </span>
        }
      >
        <div className={styles.body}>
          {whatToDo !== undefined && (
            <p className={styles.text}>
              <span className={styles.label}>What to do:</span> {whatToDo}
            </p>
          )}
          <Disclosure level={4} isQuiet summary="Why it matters">
            <p className={styles.text}>{why}</p>
          </Disclosure>
          {findings.length > 1 && <GroupFix group={group} actions={actions} />}
          <ul className={styles.list}>
            {shown.map((finding, index) => (
              <Fragment key={finding.key}>
                {finding.sheet !== shown[index - 1]?.sheet && (
                  <li className={styles.sheet}>
                    Sheet <bdi>{finding.sheet}</bdi>
                  </li>
                )}
                <FindingItem finding={finding} actions={actions} saysWhatToDo={whatToDo === undefined} />
              </Fragment>
            ))}
          </ul>
          <Pager page={page} total={findings.length} things="findings" onPage={setPage} />
        </div>
      </Disclosure>
    </li>
  );
}
