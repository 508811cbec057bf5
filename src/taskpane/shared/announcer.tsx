import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { AnnounceProvider, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

type Announce = (message: string, urgency?: 'polite' | 'assertive') => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says something to screen readers, once; `assertive` interrupts and is for trouble only. */
export const useAnnouncer = (): Announce => useContext(AnnounceContext);

/** Fluent's message bars announce themselves when they are drawn; here the session's changes are announced, once each. */
const SILENT = { announce: () => undefined };

/**
 * Two live regions that are in the page from the start, because a region that arrives together with its text is not read
 * everywhere. Fluent's own announcer is always assertive, which would cut off what the person is reading.
 */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const [said, setSaid] = useState({ polite: '', assertive: '', turn: false });

  const announce = useCallback<Announce>((message, urgency = 'polite') => {
    setSaid(({ turn }) => ({ polite: '', assertive: '', [urgency]: message, turn: !turn }));
  }, []);

  // A new element each time, so that the same words said twice are read twice.
  const key = String(said.turn);
  return (
    <AnnounceContext.Provider value={announce}>
      <AnnounceProvider value={SILENT}>{children}</AnnounceProvider>
      <div role="status" className={styles.hidden}>
        <span key={key}>{said.polite}</span>
      </div>
      <div role="alert" className={styles.hidden}>
        <span key={key}>{said.assertive}</span>
      </div>
    </AnnounceContext.Provider>
  );
}
