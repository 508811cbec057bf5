import { use, useEffect, useRef, useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { SetUpSession } from '../../app/ports/set-up-session';
import { useAnnouncer } from '../components/announcer';
import { AwayPage } from '../components/away-page';
import { CommissioningForm } from '../components/commissioning-form';
import { NoticeBar } from '../components/notice-bar';
import { TemplateForm } from '../components/template-form';
import { useStore } from '../hooks/use-store';
import { SET_UP_WORDS } from '../view/set-up-words';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  text: { margin: 0 },
});

interface SetUpPageProps {
  /** Answers the same promise each time. */
  readonly loadSession: () => Promise<SetUpSession>;
  readonly onBack: () => void;
}

/** Journey 7: a return template for a provider, or a commissioning workbook. */
export function SetUpPage({ loadSession, onBack }: SetUpPageProps) {
  const [loading] = useState(loadSession);
  return <SetUp session={use(loading)} onBack={onBack} />;
}

function SetUp({ session, onBack }: { readonly session: SetUpSession; readonly onBack: () => void }) {
  const styles = useStyles();
  const state = useStore(session);
  const { activity, notice } = state;
  useSaid(notice?.message ?? (activity === 'writing' ? SET_UP_WORDS.writing : undefined), notice?.kind === 'error');
  // What there is to choose from is asked each time: services and tables may have been added meanwhile.
  useEffect(() => void session.look(), [session]);

  return (
    <AwayPage heading={SET_UP_WORDS.heading} onBack={onBack}>
      <div className={styles.page}>
        {notice && <NoticeBar notice={notice} onDismiss={() => session.dismissNotice()} />}
        {activity === 'looking' && !state.services && <p className={styles.text}>{SET_UP_WORDS.looking}</p>}
        <TemplateForm session={session} state={state} />
        <CommissioningForm session={session} state={state} />
      </div>
    </AwayPage>
  );
}

/** Says a message to screen readers once, when it changes. */
function useSaid(message: string | undefined, isUrgent: boolean): void {
  const announce = useAnnouncer();
  const last = useRef<string>(undefined);
  useEffect(() => {
    if (message !== undefined && message !== last.current) announce(message, isUrgent ? 'assertive' : 'polite');
    last.current = message;
  }, [announce, message, isUrgent]);
}
