import { ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { counted } from '../../domain/text/grammar';
import { whyNothingChecked } from '../../app/shared/no-return';
import type { ReturnsState } from '../../app/returns/returns-session';
import { canCancel, isBusy, progressText } from '../shared/activity';
import { PassingButton } from '../shared/passing-button';

const useStyles = makeStyles({
  status: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    // As tall with progress and Cancel as without, so that a short check does not make the page jump.
    minHeight: '36px',
    paddingBlock: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { flexGrow: 1, minWidth: 0, margin: 0, overflowWrap: 'anywhere' },
  bar: { marginTop: tokens.spacingVerticalXXS },
});

const timeOfDay = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** What the last action came to. That nothing needs mending is said where the findings would stand, so not here as well. */
function outcome({ notice, report, checkedAt }: ReturnsState): string {
  const isElsewhere = notice?.kind === 'error' || notice?.kind === 'warning' || (notice?.kind === 'success' && report);
  if (notice && !isElsewhere) return notice.message;
  const why = report && whyNothingChecked(report);
  if (why !== undefined) return why;
  if (!report || checkedAt === undefined) return 'Checking marks cells and changes nothing else.';
  return `Checked at ${timeOfDay.format(checkedAt)}: ${counted(report.summary.cells, 'cell')} on ${counted(report.sheets.length, 'sheet')}.`;
}

interface CheckStatusProps {
  readonly state: ReturnsState;
  readonly onCancel: () => void;
}

/** Progress with a count and Cancel while a check runs; what it came to, afterwards. */
export function CheckStatus({ state, onCancel }: CheckStatusProps) {
  const styles = useStyles();
  if (!isBusy(state)) {
    return (
      <div className={styles.status}>
        <p className={styles.text}>{outcome(state)}</p>
      </div>
    );
  }
  const text = progressText(state);
  // A bar of nothing has no length: where no sheet is to be checked it only says that there is work.
  const progress = state.activity === 'checking' && state.progress?.total ? state.progress : undefined;
  return (
    <div className={styles.status}>
      <div className={styles.text}>
        {text}
        <ProgressBar
          className={styles.bar}
          aria-label="Progress"
          aria-valuetext={text}
          thickness="large"
          max={progress?.total}
          value={progress?.done}
        />
      </div>
      {canCancel(state) && (
        <PassingButton size="small" onClick={onCancel}>
          Cancel
        </PassingButton>
      )}
    </div>
  );
}
