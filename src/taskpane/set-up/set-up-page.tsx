import { useEffect } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { SetUpSession } from '../../app/set-up/set-up-session';
import { AwayPage, type WayBack } from '../shared/away-page';
import { CommissioningForm } from './commissioning-form';
import { NoticeBar } from '../shared/notice-bar';
import { TemplateForm } from './template-form';
import { useSaid } from '../shared/use-said';
import { useStore } from '../shared/use-store';
import { SET_UP_WORDS } from './set-up-words';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  text: { margin: 0 },
});

interface SetUpPageProps {
  readonly session: SetUpSession;
  readonly back: WayBack;
}

/** Journey 7: a return template for a provider, or a commissioning workbook. */
export function SetUpPage({ session, back }: SetUpPageProps) {
  const styles = useStyles();
  const state = useStore(session);
  const { activity, notice } = state;
  useSaid(notice?.message ?? (activity === 'writing' ? SET_UP_WORDS.writing : undefined), notice?.kind === 'error');
  // What there is to choose from is asked each time: services and tables may have been added meanwhile.
  useEffect(() => void session.look(), [session]);

  return (
    <AwayPage heading={SET_UP_WORDS.heading} back={back}>
      <div className={styles.page}>
        {notice && <NoticeBar notice={notice} onDismiss={() => session.dismissNotice()} />}
        {activity === 'looking' && !state.services && <p className={styles.text}>{SET_UP_WORDS.looking}</p>}
        <TemplateForm session={session} state={state} />
        <CommissioningForm session={session} state={state} />
      </div>
    </AwayPage>
  );
}
