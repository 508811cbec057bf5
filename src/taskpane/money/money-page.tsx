import { useRef, useState } from 'react';
import type { MoneySession } from '../../app/money/money-session';
import { MoneyActions } from './money-actions';
import { MoneyNotices } from './money-notices';
import { MoneyResults } from './money-results';
import { FocusHome } from '../shared/use-focus-kept';
import { useAnnouncements } from '../shared/use-announcements';
import { usePageStyles } from '../shared/use-page-styles';
import { useStore } from '../shared/use-store';
import { moneyAnnouncement } from './money-announcement';
import { MONEY_WORDS } from './money-words';

interface MoneyPageProps {
  readonly session: MoneySession;
}

/** Journey 4: check the money tables, allocate, try, write, and prove it. */
export function MoneyPage({ session }: MoneyPageProps) {
  const styles = usePageStyles();
  const homeRef = useRef<HTMLButtonElement>(null);
  const [isTrying, setTrying] = useState(false);
  const state = useStore(session);
  const { book } = state;
  useAnnouncements(state, moneyAnnouncement);

  return (
    <FocusHome.Provider value={homeRef}>
      <main className={styles.page}>
        <MoneyNotices session={session} state={state} />
        {!book && <p className={styles.text}>{MONEY_WORDS.what}</p>}
        <MoneyActions
          session={session}
          state={state}
          homeRef={homeRef}
          isTrying={isTrying}
          onTry={() => setTrying(!isTrying)}
        />
        {book && (
          <MoneyResults
            session={session}
            state={state}
            book={book}
            isTrying={isTrying}
            onTried={() => setTrying(false)}
          />
        )}
      </main>
    </FocusHome.Provider>
  );
}
