import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Variance } from '../../domain/variance/variance';
import { isSameTask, type VarianceActions, type VarianceTask } from './use-variance-actions';
import { CARD_WORDS, named } from './performance-words';
import { PassingButton } from '../shared/passing-button';
import { DraftPanel } from './draft-panel';
import { RecordStepPanel } from './record-step-panel';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { minWidth: 'auto' },
});

interface CardActionsProps {
  readonly variance: Variance;
  readonly actions: VarianceActions;
}

/** An improvement and what chance gives are never escalated; a case that is open may need a step all the same. */
function mayHaveStep({ category, verdict, advice }: Variance): boolean {
  if (category !== '') return false;
  return advice.open !== undefined || advice.step !== 'none' || (verdict !== 'improved' && verdict !== 'within chance');
}

function isForThePcc({ advice: { step, open } }: Variance): boolean {
  return step === 'pcc' || open?.stage === 'pcc';
}

/** What can be done about one KPI, and the panel of what is being done. */
export function CardActions({ variance, actions }: CardActionsProps) {
  const styles = useStyles();
  const { session, isBusy, task, close } = actions;
  const { key, at } = variance;
  const hasStep = mayHaveStep(variance);
  const shared = { className: styles.button, size: 'small', disabledFocusable: isBusy } as const;
  const opener = (kind: VarianceTask['kind'], label: string) => (
    <Button
      {...shared}
      aria-label={named(label, variance)}
      aria-expanded={isSameTask(task, { kind, key })}
      onClick={() => actions.toggle({ kind, key })}
    >
      {label}
    </Button>
  );
  return (
    <>
      <div className={styles.buttons}>
        {at && (
          <PassingButton
            {...shared}
            aria-label={named(CARD_WORDS.goTo, variance)}
            onClick={() => void session.goTo(key)}
          >
            {CARD_WORDS.goTo}
          </PassingButton>
        )}
        {hasStep && opener('record', CARD_WORDS.recordStep)}
        {hasStep && opener('draft', CARD_WORDS.draft)}
        {hasStep && isForThePcc(variance) && (
          <PassingButton
            {...shared}
            aria-label={named(CARD_WORDS.briefing, variance)}
            onClick={() => void session.writeBriefing(key)}
          >
            {CARD_WORDS.briefing}
          </PassingButton>
        )}
      </div>
      {isSameTask(task, { kind: 'record', key }) && <RecordStepPanel variance={variance} actions={actions} />}
      {isSameTask(task, { kind: 'draft', key }) && (
        <DraftPanel variance={variance} drafts={session.draftsFor(key)} onClose={close} />
      )}
    </>
  );
}
