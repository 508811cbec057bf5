import { useEffect, useRef } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import type { Finding } from '../../domain/model/findings';
import { describeCells, describePlace } from '../view/describe-cells';
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
  },
  current: {
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorBrandBackground2,
    // A frame, so that the place is told by shape as well and with a contrast theme.
    outline: `1px solid ${tokens.colorCompoundBrandStroke}`,
  },
  text: { margin: 0 },
  detail: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
  cells: {
    flex: '1 1 0',
    minWidth: '80px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  label: { fontWeight: tokens.fontWeightSemibold },
});

export interface FindingActions {
  readonly currentKey: string | undefined;
  readonly currentArea: number;
  readonly onGoTo: (finding: Finding) => void;
}

interface FindingItemProps {
  readonly finding: Finding;
  readonly actions: FindingActions;
  /** False when the group has said it for all. */
  readonly saysWhatToDo: boolean;
}

/** One finding: what is wrong, what could stand there, which cells, and the way to them. */
export function FindingItem({ finding, actions, saysWhatToDo }: FindingItemProps) {
  const styles = useStyles();
  const ref = useRef<HTMLLIElement>(null);
  const isCurrent = finding.key === actions.currentKey;
  const goTo = finding.areas.length > 0 ? 'Go to cell' : 'Go to sheet';

  useEffect(() => {
    if (isCurrent) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);

  return (
    <li
      ref={ref}
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
      <div className={styles.foot}>
        <p className={styles.cells}>{describeCells(finding)}</p>
        <Button
          size="small"
          icon={<ArrowRight16Regular />}
          iconPosition="after"
          aria-label={`${goTo}: ${describePlace(finding, isCurrent ? actions.currentArea : 0)}`}
          onClick={() => actions.onGoTo(finding)}
        >
          {goTo}
        </Button>
      </div>
    </li>
  );
}
