import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CheckReport } from '../../domain/model/check-report';
import { PLACE } from '../shared/focus-near';
import type { FindingActions } from './use-finding-actions';
import { isSame, type Task } from './use-task';
import { SENDING_WORDS } from './sending-words';
import { OpenTask } from './open-task';

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  text: { margin: 0 },
  button: { justifySelf: 'start' },
});

const TASK: Task = { kind: 'send', of: '' };

interface SendingSectionProps {
  readonly report: CheckReport;
  readonly actions: FindingActions;
}

/** What is left to do before a return may be sent; when nothing is, the way to the receipt. */
export function SendingSection({ report, actions }: SendingSectionProps) {
  const styles = useStyles();
  const { errors, queries } = report.summary;
  if (!report.returns.some(({ isReturn }) => isReturn)) return null;
  const isReady = errors + queries === 0;
  return (
    <section {...PLACE} tabIndex={-1} className={styles.section} aria-label={SENDING_WORDS.heading}>
      <h2 className={styles.heading}>{SENDING_WORDS.heading}</h2>
      <p className={styles.text}>{isReady ? SENDING_WORDS.ready : SENDING_WORDS.left(errors, queries)}</p>
      {isReady && (
        <Button
          className={styles.button}
          appearance="primary"
          aria-expanded={isSame(actions.task, TASK)}
          disabledFocusable={actions.isBusy}
          onClick={() => actions.toggle(TASK)}
        >
          {SENDING_WORDS.button}
        </Button>
      )}
      {isReady && <OpenTask tasks={[TASK]} fixes={[]} actions={actions} />}
    </section>
  );
}
