import { useMemo, useRef, type RefObject } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReturnsSession, ReturnsState } from '../../app/returns/returns-session';
import { FocusHome } from '../shared/use-focus-kept';
import type { Stepping } from './use-stepping';
import { isBusy } from '../shared/activity';
import { StepBar } from './step-bar';
import { UndoLine } from './undo-line';

const useStyles = makeStyles({
  foot: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    // With 400 % zoom a bar that stays would leave no room for what it belongs to.
    '@media (min-height: 360px)': { position: 'sticky', bottom: 0, zIndex: 1 },
  },
});

interface PaneFootProps {
  readonly session: ReturnsSession;
  readonly state: ReturnsState;
  readonly stepping: Stepping;
  readonly homeRef: RefObject<HTMLElement | null>;
}

/** Always in reach: undo of the last fix, from finding to finding, and the way back to an unmarked workbook. */
export function PaneFoot({ session, state, stepping, homeRef }: PaneFootProps) {
  const styles = useStyles();
  const nextRef = useRef<HTMLButtonElement>(null);
  // Undone is undone: from there a person goes on down the list, not back to the top of the page.
  const undoHome = useMemo(
    () => ({
      get current() {
        return nextRef.current ?? homeRef.current;
      },
    }),
    [homeRef],
  );
  const { hasMarks, lastFix } = state;
  if (stepping.total === 0 && !hasMarks && !lastFix) return null;
  return (
    <footer className={styles.foot}>
      <FocusHome.Provider value={undoHome}>
        <UndoLine session={session} state={state} />
      </FocusHome.Provider>
      <StepBar
        nextRef={nextRef}
        stepping={stepping}
        isBusy={isBusy(state)}
        onRemoveMarks={hasMarks ? () => void session.removeMarks() : undefined}
      />
    </footer>
  );
}
