import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import type { Finding } from '../../domain/model/findings';
import type { FindingActions } from './use-finding-actions';
import type { Task } from './use-task';
import { ANSWER_WORDS } from './answer-words';
import { describeCells, describePlace, describePlaces } from '../shared/describe-cells';
import { FIX_WORDS } from './fix-words';
import { TaskButton } from './task-button';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    marginTop: tokens.spacingVerticalXS,
  },
  cells: {
    flex: '1 1 0',
    minWidth: '48px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  goTo: { minWidth: 'auto' },
});

/** What may be done with a finding besides mending it by hand, as far as the finding allows. */
const ANSWERS = {
  explained: { kind: 'explain', label: ANSWER_WORDS.explain, name: ANSWER_WORDS.explainWhere },
  ignored: { kind: 'ignore', label: ANSWER_WORDS.ignore, name: ANSWER_WORDS.ignoreWhere },
  mended: undefined,
} as const;

/** The tasks that a finding's buttons open. */
export function tasksOf(finding: Finding): readonly Task[] {
  const answer = ANSWERS[finding.mayBe];
  const fix: Task = { kind: 'fix', of: finding.key };
  return answer ? [fix, { kind: answer.kind, of: finding.key }] : [fix];
}

interface FindingFootProps {
  readonly finding: Finding;
  readonly isCurrent: boolean;
  readonly isFixable: boolean;
  readonly actions: FindingActions;
}

/** Which cells, the way to them, and what can be done. */
export function FindingFoot({ finding, isCurrent, isFixable, actions }: FindingFootProps) {
  const styles = useStyles();
  const goTo = finding.areas.length > 0 ? 'Go to cell' : 'Go to sheet';
  const answer = ANSWERS[finding.mayBe];
  const places = describePlaces(finding);
  return (
    <div className={styles.foot}>
      <p className={styles.cells}>{describeCells(finding)}</p>
      <Button
        className={styles.goTo}
        size="small"
        icon={<ArrowRight16Regular />}
        iconPosition="after"
        aria-label={`${goTo}: ${describePlace(finding, isCurrent ? actions.currentArea : 0)}`}
        onClick={() => actions.onGoTo(finding)}
      >
        {goTo}
      </Button>
      {isFixable && (
        <TaskButton
          task={{ kind: 'fix', of: finding.key }}
          label={FIX_WORDS.fix}
          name={FIX_WORDS.fixWhere(places)}
          control={actions}
        />
      )}
      {answer && (
        <TaskButton
          task={{ kind: answer.kind, of: finding.key }}
          label={answer.label}
          name={answer.name(places)}
          control={actions}
        />
      )}
    </div>
  );
}
