import { MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { Notice } from '../../app/shared/notice';
import { PassingButton } from './passing-button';

const useStyles = makeStyles({
  body: { overflowWrap: 'anywhere', paddingBlock: '4px' },
  // In view however far down the list a person is; not where it would take up most of a zoomed pane.
  bar: { '@media (min-height: 480px)': { position: 'sticky', top: '4px', zIndex: 1 } },
});

const INTENTS = { error: 'error', warning: 'warning', success: 'success', information: 'info' } as const;

interface NoticeBarProps {
  readonly notice: Notice;
  readonly onDismiss: () => void;
}

/** What came of something, in full, until the person puts it away or does something else. */
export function NoticeBar({ notice, onDismiss }: NoticeBarProps) {
  const styles = useStyles();
  return (
    <MessageBar className={styles.bar} intent={INTENTS[notice.kind]} layout="multiline">
      <MessageBarBody className={styles.body} dir="auto">
        {notice.message}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <PassingButton
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label="Dismiss"
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}
