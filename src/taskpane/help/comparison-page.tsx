import { useEffect } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ComparisonSession, ComparisonState } from '../../app/comparison/comparison-session';
import { AwayPage, type WayBack } from '../shared/away-page';
import { NoticeBar } from '../shared/notice-bar';
import { useSaid } from '../shared/use-said';
import { useStore } from '../shared/use-store';
import { ComparisonOutcome } from './comparison-outcome';
import { COMPARISON_WORDS } from './comparison-words';
import { PersonStepForm } from './person-step-form';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  text: { margin: 0 },
  button: { justifySelf: 'start' },
});

interface ComparisonPageProps {
  readonly session: ComparisonSession;
  readonly back: WayBack;
}

/** Makes the checklist's calls to the Excel that is open, for those who look after Ringfence. Reached from Help. */
export function ComparisonPage({ session, back }: ComparisonPageProps) {
  const styles = useStyles();
  const state = useStore(session);
  const { notice, step, result, activity } = state;
  useSaid(step?.text ?? notice?.message, notice?.kind === 'error');
  useEffect(() => {
    // A run goes on while the person is on another page.
    if (session.getState().activity === 'idle') void session.look();
  }, [session]);

  // What it is about is read before; later it would push what there is to do out of sight.
  const isBefore = activity !== 'running' && !result;
  return (
    <AwayPage heading={COMPARISON_WORDS.heading} back={back}>
      <div className={styles.page}>
        {notice && <NoticeBar notice={notice} onDismiss={() => session.dismissNotice()} />}
        {isBefore && <p className={styles.text}>{COMPARISON_WORDS.what}</p>}
        {isBefore && <p className={styles.text}>{COMPARISON_WORDS.person}</p>}
        {isBefore && <p className={styles.text}>{COMPARISON_WORDS.saved}</p>}
        {step && <PersonStepForm text={step.text} session={session} />}
        {result && activity !== 'running' && <ComparisonOutcome result={result} />}
        <WhatNext session={session} state={state} />
      </div>
    </AwayPage>
  );
}

/** What can be done now. */
function WhatNext({ session, state }: { readonly session: ComparisonSession; readonly state: ComparisonState }) {
  const styles = useStyles();
  const { activity, isEmpty, progress, result } = state;
  if (activity === 'running') {
    return (
      <>
        <p className={styles.text}>{progress ? COMPARISON_WORDS.running(progress) : COMPARISON_WORDS.beginning}</p>
        <Button className={styles.button} onClick={() => session.stop()}>
          {COMPARISON_WORDS.stop}
        </Button>
      </>
    );
  }
  if (isEmpty === undefined) return <p className={styles.text}>{activity === 'looking' && COMPARISON_WORDS.looking}</p>;
  if (!isEmpty) {
    return (
      <>
        <p className={styles.text}>{COMPARISON_WORDS.notEmpty}</p>
        <Button
          className={styles.button}
          disabledFocusable={activity !== 'idle'}
          onClick={() => void session.openEmptyWorkbook()}
        >
          {COMPARISON_WORDS.openEmpty}
        </Button>
      </>
    );
  }
  return (
    <Button
      className={styles.button}
      appearance={result ? 'secondary' : 'primary'}
      disabledFocusable={activity !== 'idle'}
      onClick={() => void session.start()}
    >
      {result ? COMPARISON_WORDS.again : COMPARISON_WORDS.start}
    </Button>
  );
}
