import { useMemo } from 'react';
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../domain/model/findings';
import type { Fix } from '../../domain/model/fixes';
import { describeCells, describePlace, describePlaces } from '../shared/describe-cells';
import { Disclosure } from '../shared/disclosure';
import { PassingButton } from '../shared/passing-button';
import { ANSWER_WORDS } from './answer-words';
import { choicesOf } from '../../domain/fixes/fix-choices';
import { FIX_WORDS } from './fix-words';
import { GroupFix } from './group-fix';
import type { FindingGroup } from '../shared/list/group-findings';
import { NowThen } from './now-then';
import { OpenTask } from './open-task';
import { Suggestions } from './suggestions';
import { SelectedLine } from './selected-line';
import { TaskButton } from './task-button';
import { takesValue, ValueBox } from './value-box';
import type { FindingActions } from './use-finding-actions';
import type { Task } from './use-task';

const useStyles = makeStyles({
  message: { margin: 0, paddingTop: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalSNudge} 0`,
  },
  action: { minWidth: 'auto' },
});

/** What may be done with a finding besides mending it by hand, as far as the finding allows. */
const ANSWERS = {
  explained: { kind: 'explain', label: ANSWER_WORDS.explain, name: ANSWER_WORDS.explainWhere },
  ignored: { kind: 'ignore', label: ANSWER_WORDS.ignore, name: ANSWER_WORDS.ignoreWhere },
  mended: undefined,
} as const;

/** The tasks that an open finding's buttons, and the letters on its row, open. */
export function tasksOf(finding: Finding): readonly Task[] {
  const answer = ANSWERS[finding.mayBe];
  const fix: Task = { kind: 'fix', of: finding.key };
  return answer ? [fix, { kind: answer.kind, of: finding.key }] : [fix];
}

interface FindingCardProps {
  readonly finding: Finding;
  /** Those of the same kind, itself among them, as the list shows them. */
  readonly group: FindingGroup;
  readonly actions: FindingActions;
}

/** An open finding: what is wrong, where, what would stand there instead, and what can be done. */
export function FindingCard({ finding, group, actions }: FindingCardProps) {
  const styles = useStyles();
  const { fixesFor, session, isBusy } = actions;
  const fixes = useMemo(() => choicesOf(fixesFor([finding.key])), [fixesFor, finding.key]);
  const [fix] = fixes;
  // A single change of a single cell is all there in the card: nothing is left to preview.
  const direct = fixes.length === 1 && fix?.changes.length === 1 ? fix : undefined;
  // One of several of a kind has a row of its own, which says what is wrong.
  const isNamed = group.findings.length > 1;
  const area = actions.currentKey === finding.key ? actions.currentArea : 0;
  return (
    <>
      <SelectedLine finding={finding} actions={actions} />
      {!isNamed && (
        <p className={styles.message} dir="auto">
          {finding.message}
        </p>
      )}
      <p className={styles.small}>
        <Link
          as="button"
          inline
          aria-label={`Go to ${describePlace(finding, area)}`}
          onClick={() => actions.onGoTo(finding)}
        >
          {describeCells(finding)}
        </Link>{' '}
        <bdi>{finding.sheet}</bdi>
      </p>
      {fixes.length === 1 && fix && <NowThen fix={fix} />}
      {!fix && <ValueBox finding={finding} isBusy={isBusy} onWrite={(typed) => void session.applyFix(typed)} />}
      <Suggestions finding={finding} />
      <Actions finding={finding} group={group} fixes={fixes} direct={direct} actions={actions} />
      <OpenTask
        tasks={tasksOf(finding).filter(({ kind }) => kind !== 'fix' || fix)}
        fixes={fixes}
        alike={group.findings.filter(({ mayBe }) => mayBe === finding.mayBe).map(({ key }) => key)}
        actions={actions}
      />
      {!direct && (
        <p className={styles.small} dir="auto">
          {finding.whatToDo}
        </p>
      )}
      <Disclosure level={4} isQuiet summary={FIX_WORDS.why}>
        <p className={styles.small} dir="auto">
          {direct && `${finding.whatToDo} `}
          {finding.why}
        </p>
      </Disclosure>
    </>
  );
}

interface ActionsProps extends FindingCardProps {
  readonly fixes: readonly Fix[];
  /** What one press does, where nothing is left to preview. */
  readonly direct: Fix | undefined;
}

/** What can be done: one filled button, the others outlined. */
function Actions({ finding, group, fixes: [fix], direct, actions }: ActionsProps) {
  const styles = useStyles();
  const { session, isBusy } = actions;
  const answer = ANSWERS[finding.mayBe];
  const places = describePlaces(finding);
  // Nothing to fix, no value to write: what is left to do is filled.
  const isLeft = !fix && !takesValue(finding);
  return (
    <div className={styles.actions}>
      {direct && (
        <PassingButton
          className={styles.action}
          size="small"
          appearance="primary"
          data-filled=""
          aria-label={FIX_WORDS.fixWhere(places)}
          disabledFocusable={isBusy}
          onClick={() => void session.applyFix(direct)}
        >
          {FIX_WORDS.fixNow}
        </PassingButton>
      )}
      {!direct && fix && (
        <TaskButton
          task={{ kind: 'fix', of: finding.key }}
          label={FIX_WORDS.fix}
          name={FIX_WORDS.fixWhere(places)}
          control={actions}
          isFilled
        />
      )}
      {group.findings.length > 1 && <GroupFix group={group} actions={actions} />}
      {answer && (
        <TaskButton
          task={{ kind: answer.kind, of: finding.key }}
          label={answer.label}
          name={answer.name(places)}
          control={actions}
          isFilled={isLeft}
        />
      )}
      {!fix && (
        <Button
          className={styles.action}
          size="small"
          appearance={isLeft && !answer ? 'primary' : 'secondary'}
          data-filled={isLeft && !answer ? '' : undefined}
          onClick={() => actions.onGoTo(finding)}
        >
          {FIX_WORDS.goTo(finding.areas.length > 0)}
        </Button>
      )}
    </div>
  );
}
