import { useState } from 'react';
import type { Sessions } from './sessions';

/** The sample beside the person's own workbook. */
export interface ShownSample {
  /** Undefined while their own is shown. */
  readonly sessions?: Sessions;
  /** On the way to it; undefined where nobody has asked for it, or it is there. */
  readonly step?: 'loading' | 'failed';
  /** Undefined where there is no sample. */
  readonly open: (() => void) | undefined;
  readonly leave: () => void;
}

/** @param load called each time, so that every visit begins with the sample as it is delivered. */
export function useSample(load: (() => Promise<Sessions>) | undefined): ShownSample {
  const [state, setState] = useState<Pick<ShownSample, 'sessions' | 'step'>>({});
  const open = (): void => {
    if (!load || state.step === 'loading') return;
    setState({ step: 'loading' });
    load().then(
      (sessions) => setState({ sessions }),
      () => setState({ step: 'failed' }),
    );
  };
  return { ...state, open: load && open, leave: () => setState({}) };
}
