import { words } from '../../../domain/text/words';
import { createContext, useContext } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Slowness } from '../../../app/shared/patience';
import { PassingButton } from '../passing-button';
import { useSaid } from '../use-said';
import { useStore } from '../use-store';
import { Band } from './band';

const useStyles = makeStyles({ steps: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

export const SLOW_WORDS = words('slow', {
  slow: 'Excel is taking longer than usual.',
  why: 'It has not answered for 5 seconds. A cell being edited or an open dialog may hold it up.',
  keep: 'Keep waiting',
  stop: 'Stop waiting',
});

const NEVER_SLOW: Pick<Slowness, 'getState' | 'subscribe'> = {
  getState: () => ANSWERS,
  subscribe: () => () => undefined,
};
const ANSWERS = { isSlow: false };

/** Whether Excel leaves the pane waiting; undefined where nothing waits for Excel. */
export const SlownessContext = createContext<Slowness | undefined>(undefined);

/** While Excel does not answer: that it does not, and what a person can do about it. On every page, since any may wait. */
export function SlowBand() {
  const styles = useStyles();
  const slowness = useContext(SlownessContext);
  const { isSlow } = useStore(slowness ?? NEVER_SLOW);
  if (!slowness || !isSlow) return null;
  return (
    <Band
      kind="warning"
      action={
        <span className={styles.steps}>
          <PassingButton size="small" onClick={slowness.keepWaiting}>
            {SLOW_WORDS.keep}
          </PassingButton>
          <PassingButton size="small" onClick={slowness.stopWaiting}>
            {SLOW_WORDS.stop}
          </PassingButton>
        </span>
      }
    >
      <b>{SLOW_WORDS.slow}</b> {SLOW_WORDS.why}
    </Band>
  );
}

/** Says it once for the whole pane, whichever pages show the band. */
export function SlownessSaid() {
  const { isSlow } = useStore(useContext(SlownessContext) ?? NEVER_SLOW);
  useSaid(isSlow ? `${SLOW_WORDS.slow} ${SLOW_WORDS.why}` : undefined, true);
  return null;
}
