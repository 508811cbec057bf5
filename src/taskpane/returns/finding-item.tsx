import { useEffect, useMemo, useRef } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Finding } from '../../domain/model/findings';
import { PLACE } from '../shared/focus-near';
import type { FindingActions } from './use-finding-actions';
import { choicesOf } from './certain-fix';
import { FindingFoot, tasksOf } from './finding-foot';
import { OpenTask } from './open-task';
import { Suggestions } from './suggestions';

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
    marginBottom: tokens.spacingVerticalXS,
    // Keeps the item clear of the bar at the bottom when it is brought into view.
    scrollMarginBlock: '64px',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorBrandBackground2,
    // A frame, so that the place is shown by shape as well and with a contrast theme.
    outline: `1px solid ${tokens.colorCompoundBrandStroke}`,
  },
  text: { margin: 0 },
  detail: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  label: { fontWeight: tokens.fontWeightSemibold },
});

interface FindingItemProps {
  readonly finding: Finding;
  readonly actions: FindingActions;
  /** False when the group has said it for all. */
  readonly saysWhatToDo: boolean;
}

/** One finding: what is wrong, what could stand there, which cells, the way to them, and what can be done. */
export function FindingItem({ finding, actions, saysWhatToDo }: FindingItemProps) {
  const styles = useStyles();
  const ref = useRef<HTMLLIElement>(null);
  const { fixesFor } = actions;
  const { key } = finding;
  const isCurrent = key === actions.currentKey;
  const fixes = useMemo(() => choicesOf(fixesFor([key])), [fixesFor, key]);

  useEffect(() => {
    if (isCurrent) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);

  return (
    <li
      ref={ref}
      {...PLACE}
      tabIndex={-1}
      className={mergeClasses(styles.item, isCurrent && styles.current)}
      aria-current={isCurrent || undefined}
    >
      <p className={styles.text} dir="auto">
        {finding.message}
      </p>
      {saysWhatToDo && (
        <p className={styles.detail}>
          <span className={styles.label}>What to do:</span> {finding.whatToDo}
        </p>
      )}
      <Suggestions finding={finding} />
      <FindingFoot finding={finding} isCurrent={isCurrent} isFixable={fixes.length > 0} actions={actions} />
      <OpenTask tasks={tasksOf(finding)} fixes={fixes} actions={actions} />
    </li>
  );
}
