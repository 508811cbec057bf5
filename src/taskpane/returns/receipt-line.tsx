import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { ReceiptState } from '../../app/returns/returns-session';
import { SENDING_WORDS } from './sending-words';

const useStyles = makeStyles({
  line: { display: 'flex', gap: tokens.spacingHorizontalS, margin: 0, overflowWrap: 'anywhere' },
  same: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  changed: { flexShrink: 0, color: tokens.colorStatusWarningForeground3 },
});

/** What the receipt in the workbook says of its sheets as they are now. */
export function ReceiptLine({ receipt }: { readonly receipt: ReceiptState }) {
  const styles = useStyles();
  const { writtenAt, changedSheets } = receipt;
  const isChanged = changedSheets.length > 0;
  return (
    <p className={styles.line}>
      {isChanged ? (
        <Warning20Filled aria-hidden className={styles.changed} />
      ) : (
        <CheckmarkCircle20Filled aria-hidden className={styles.same} />
      )}
      <span dir="auto">
        {isChanged ? SENDING_WORDS.changed(writtenAt, changedSheets) : SENDING_WORDS.unchanged(writtenAt)}
      </span>
    </p>
  );
}
