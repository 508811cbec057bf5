import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Variance } from '../../../domain/variance/variance';
import { PassingButton } from '../../shared/passing-button';
import { KPI_WORDS } from '../performance-words';
import { DraftPanel } from './draft-panel';
import { waitsForAnswer } from './explanation-part';
import { RecordAnswerPanel } from './record-answer-panel';
import { RecordStepPanel } from './record-step-panel';
import { isSameTask, type VarianceActions, type VarianceTask } from './use-variance-actions';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalSNudge },
  button: { minWidth: 0, maxWidth: '100%' },
});

interface KpiActionsProps {
  readonly variance: Variance;
  readonly actions: VarianceActions;
}

/** An improvement and what chance gives are never escalated; a case that is open may need a step all the same. */
export function mayHaveStep({ category, verdict, advice }: Variance): boolean {
  if (category !== '') return false;
  return advice.open !== undefined || advice.step !== 'none' || (verdict !== 'improved' && verdict !== 'within chance');
}

function isForThePcc({ advice: { step, open } }: Variance): boolean {
  return step === 'pcc' || open?.stage === 'pcc';
}

/** What can be done about one KPI, what comes next filled, and the panel of what is being done. */
export function KpiActions({ variance, actions }: KpiActionsProps) {
  const styles = useStyles();
  const { session, isBusy, task, close, toggle } = actions;
  const { key, at, advice } = variance;
  const hasStep = mayHaveStep(variance);
  const isForPcc = hasStep && isForThePcc(variance);
  const shared = { className: styles.button, disabledFocusable: isBusy } as const;
  // One filled button on screen; an explanation that waits has it, or the form that is open.
  const isNext = (is: boolean) =>
    is && !waitsForAnswer(variance) && task === undefined && advice.step !== 'none' ? 'primary' : 'secondary';
  const opener = (kind: VarianceTask['kind'], label: string, appearance: 'primary' | 'secondary' = 'secondary') => (
    <Button
      {...shared}
      appearance={appearance}
      aria-expanded={isSameTask(task, { kind, key })}
      onClick={() => toggle({ kind, key })}
    >
      {label}
    </Button>
  );
  return (
    <>
      <div className={styles.buttons}>
        {isForPcc && (
          <PassingButton {...shared} appearance={isNext(true)} onClick={() => void session.writeBriefing(key)}>
            {KPI_WORDS.briefing}
          </PassingButton>
        )}
        {hasStep && opener('draft', KPI_WORDS.draft(advice.step), isNext(!isForPcc))}
        {at && (
          <PassingButton {...shared} onClick={() => void session.goTo(key)}>
            {KPI_WORDS.goTo}
          </PassingButton>
        )}
        {hasStep && opener('record', KPI_WORDS.recordStep)}
        {advice.open && opener('answer', KPI_WORDS.recordAnswer)}
      </div>
      {isSameTask(task, { kind: 'record', key }) && <RecordStepPanel variance={variance} actions={actions} />}
      {isSameTask(task, { kind: 'answer', key }) && <RecordAnswerPanel variance={variance} actions={actions} />}
      {isSameTask(task, { kind: 'draft', key }) && (
        <DraftPanel
          variance={variance}
          drafts={session.draftsFor(key)}
          onClose={close}
          onRecord={() => toggle({ kind: 'record', key })}
        />
      )}
    </>
  );
}
