import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { noRowsText, noTablesText } from '../../app/money/money-notices';
import type { MoneySession, MoneyState } from '../../app/money/money-session';
import { countCells } from '../../cells/areas';
import { MONEY_WORDS } from './money-words';
import { NoticeBar, StaleBar } from '../shared/notice-bar';

const useStyles = makeStyles({ body: { overflowWrap: 'anywhere', paddingBlock: '4px' } });

interface MoneyNoticesProps {
  readonly session: MoneySession;
  readonly state: MoneyState;
}

/** What a person must know before anything else: what came of the last action, what keeps the next from working. */
export function MoneyNotices({ session, state }: MoneyNoticesProps) {
  const styles = useStyles();
  const { notice, missingTables = [], emptyTables = [], blocking = [], isStale, activity } = state;
  const lack =
    missingTables.length > 0
      ? noTablesText(missingTables)
      : emptyTables.length > 0
        ? noRowsText(emptyTables)
        : undefined;
  // The notice says the same until it is put away.
  const isShown = lack === undefined || (notice?.message.includes(lack) ?? false);
  const cells = blocking.reduce((sum, { areas }) => sum + Math.max(1, countCells(areas)), 0);
  return (
    <>
      {notice && <NoticeBar notice={notice} onDismiss={() => session.dismissNotice()} />}
      {isStale && (
        <StaleBar text={MONEY_WORDS.stale} isBusy={activity !== 'idle'} onCheckAgain={() => void session.check()} />
      )}
      {!isShown && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className={styles.body}>{lack}</MessageBarBody>
        </MessageBar>
      )}
      {cells > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>{MONEY_WORDS.blocking(cells)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
