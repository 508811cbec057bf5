import type { RefObject } from 'react';
import { Button, ProgressBar, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import type { PerformanceSession, PerformanceState } from '../../app/performance/performance-session';
import { PERFORMANCE_WORDS } from './performance-words';
import { PassingButton } from '../shared/passing-button';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { flex: '1 1 auto', minWidth: 0, paddingInline: tokens.spacingHorizontalS },
  bar: { marginTop: tokens.spacingVerticalS },
  busy: { justifyContent: 'start', paddingTop: tokens.spacingVerticalS },
});

interface PerformanceActionsProps {
  readonly session: PerformanceSession;
  readonly state: PerformanceState;
  readonly homeRef: RefObject<HTMLButtonElement | null>;
}

/** Review, write, take back, remove marks. Nothing is offered before it makes sense. */
export function PerformanceActions({ session, state, homeRef }: PerformanceActionsProps) {
  const styles = useStyles();
  const { activity, review, undo, hasMarks, progress } = state;
  // Focusable while disabled: the person who pressed it keeps the focus meanwhile.
  const shared = { className: styles.button, disabledFocusable: activity !== 'idle' };
  const doing = PERFORMANCE_WORDS.activity(activity);
  return (
    <section aria-label={PERFORMANCE_WORDS.actions}>
      <div className={styles.buttons}>
        <Button {...shared} ref={homeRef} appearance="primary" onClick={() => void session.review()}>
          {PERFORMANCE_WORDS.review}
        </Button>
        {review && (
          <PassingButton {...shared} onClick={() => void session.writeVariances()}>
            {PERFORMANCE_WORDS.write}
          </PassingButton>
        )}
        {undo && (
          <PassingButton {...shared} onClick={() => void session.undo()}>
            {PERFORMANCE_WORDS.undo(undo)}
          </PassingButton>
        )}
        {hasMarks && (
          <PassingButton {...shared} onClick={() => void session.removeMarks()}>
            {PERFORMANCE_WORDS.removeMarks}
          </PassingButton>
        )}
      </div>
      {doing !== undefined && (
        <Spinner
          className={styles.busy}
          size="tiny"
          label={progress ? `${doing} ${PERFORMANCE_WORDS.progress(progress)}` : doing}
        />
      )}
      {progress !== undefined && progress.total > 0 && (
        <ProgressBar
          className={styles.bar}
          aria-label={PERFORMANCE_WORDS.progressLabel}
          aria-valuetext={PERFORMANCE_WORDS.progress(progress)}
          thickness="large"
          max={progress.total}
          value={progress.done}
        />
      )}
      {(activity === 'reading' || activity === 'reviewing') && (
        <PassingButton size="small" onClick={() => session.cancel()}>
          {PERFORMANCE_WORDS.cancel}
        </PassingButton>
      )}
    </section>
  );
}
