import { makeStyles } from '@fluentui/react-components';
import type { Notice } from '../../app/shared/notice';
import { Band } from '../shared/frame/band';
import { StatusLine } from '../shared/frame/status-line';
import { PassingButton } from '../shared/passing-button';
import { MONEY_WORDS } from './money-words';

const useStyles = makeStyles({ button: { minWidth: 'auto' } });

/** Something went wrong, or was refused: it stays above the work until it is settled. */
export function isTrouble(notice: Notice | undefined): boolean {
  return notice !== undefined && (notice.kind === 'error' || notice.kind === 'warning');
}

interface NoticeBandProps {
  readonly notice: Notice | undefined;
  readonly onDismiss: () => void;
  /** The next step, where there is one: it settles the trouble too. */
  readonly next?: { readonly label: string; readonly onPress: () => void } | undefined;
}

/** Trouble in its band, with its next step; nothing for what went well. */
export function NoticeBand({ notice, onDismiss, next }: NoticeBandProps) {
  const styles = useStyles();
  if (!notice || !isTrouble(notice)) return null;
  return (
    <Band
      kind={notice.kind === 'error' ? 'error' : 'warning'}
      action={
        <PassingButton
          className={styles.button}
          size="small"
          onClick={() => {
            onDismiss();
            next?.onPress();
          }}
        >
          {next?.label ?? MONEY_WORDS.dismiss}
        </PassingButton>
      }
    >
      {notice.message}
    </Band>
  );
}

/** What came of the last step, in the foot; nothing for trouble. */
export function NoticeStatus({ notice }: { readonly notice: Notice | undefined }) {
  if (!notice || isTrouble(notice)) return null;
  return <StatusLine text={notice.message} isGood={notice.kind === 'success'} />;
}
