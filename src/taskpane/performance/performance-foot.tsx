import { useEffect } from 'react';
import { Eraser20Regular } from '@fluentui/react-icons/svg/eraser';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import type { PerformanceSession, PerformanceState } from '../../app/performance/performance-session';
import { reviewedNotice } from '../../app/performance/review-notices';
import { FootButton } from '../shared/frame/foot-button';
import { FootBar, type Steps } from '../shared/frame/foot-bar';
import { StatusLine } from '../shared/frame/status-line';
import { PERFORMANCE_WORDS } from './performance-words';

/** How long success stays in sight; it was said aloud, and what it says can be seen in the list. */
const SHOWN_MS = 12_000;

interface PerformanceFootProps {
  readonly session: PerformanceSession;
  readonly state: PerformanceState;
  readonly steps: Steps | undefined;
}

/** What came of the last step, and the one foot: step, undo where there is one, marks where there are any. */
export function PerformanceFoot({ session, state, steps }: PerformanceFootProps) {
  const { notice, undo, hasMarks, activity, review } = state;
  const isBusy = activity !== 'idle';
  // What a review came to stands in the account already.
  const isSaid = review !== undefined && notice?.message === reviewedNotice(review).message;
  const isCalm = notice?.kind === 'success' || notice?.kind === 'information';
  const good = isCalm && !isSaid ? notice : undefined;
  useEffect(() => {
    if (!good) return undefined;
    const timer = setTimeout(() => session.dismissNotice(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [good, session]);
  return (
    <>
      {good && <StatusLine text={good.message} isGood={good.kind === 'success'} />}
      {(steps !== undefined || undo !== undefined || hasMarks) && (
        <FootBar steps={steps} isBusy={isBusy}>
          {undo && (
            <FootButton
              icon={<ArrowUndo20Regular />}
              label={PERFORMANCE_WORDS.undoShort}
              name={PERFORMANCE_WORDS.undo(undo)}
              isDisabled={isBusy}
              onPress={() => void session.undo()}
            />
          )}
          {hasMarks && (
            <FootButton
              icon={<Eraser20Regular />}
              label={PERFORMANCE_WORDS.marks}
              name={PERFORMANCE_WORDS.removeMarks}
              isDisabled={isBusy}
              onPress={() => void session.removeMarks()}
            />
          )}
        </FootBar>
      )}
    </>
  );
}
