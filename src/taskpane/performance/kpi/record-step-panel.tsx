import { useId, useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { STAGES, type Stage } from '../../../domain/tables/register-words';
import { isSkipping, stageAllowed, stagesAllowed } from '../../../domain/variance/ladder';
import type { Variance } from '../../../domain/variance/variance';
import { useRequired } from '../../shared/use-required';
import type { VarianceActions } from './use-variance-actions';
import { STAGE_WORDS, STEP_WORDS } from './ladder-words';
import { PANEL_WORDS } from '../../shared/panel-words';
import { subjectOf } from '../performance-words';
import { troubleOfDue } from './step-due';
import { NarrowSelect } from '../../shared/narrow-select';
import { Panel } from '../../shared/panel';
import { TextField } from '../../shared/text-field';
import { DateField } from './date-field';

const useStyles = makeStyles({ choice: { display: 'grid', gap: tokens.spacingVerticalXXS, minWidth: 0 } });

interface RecordStepPanelProps {
  readonly variance: Variance;
  readonly actions: VarianceActions;
}

/** Asks for a step on the ladder. The next rung is chosen to begin with; leaving one out has to be given a reason, and none goes down. */
export function RecordStepPanel({ variance, actions }: RecordStepPanelProps) {
  const styles = useStyles();
  const stageId = useId();
  const { advice, because, key } = variance;
  const { session, state, isBusy, close, finish } = actions;
  const [stage, setStage] = useState<Stage>(stageAllowed(advice.open));
  const isSkipped = isSkipping(stage, advice.open);
  const today = state.reviewedOn;
  // What the letter asks for is what is recorded: nobody writes it twice.
  const drafts = session.draftsFor(key);
  const askedOf = (rung: Stage): string => (rung === 'pcc' ? STEP_WORDS.askedOfPcc : (drafts?.askedFor ?? ''));
  const form = useRequired<string>(
    {
      ...(isSkipped && { whySkipped: STEP_WORDS.skippedMissing }),
      reason: STEP_WORDS.reasonMissing,
      askedFor: STEP_WORDS.askedForMissing,
      due: STEP_WORDS.dueMissing,
      by: PANEL_WORDS.nameMissing,
    },
    { reason: because, askedFor: askedOf(stage), due: advice.dueDays[stage], by: state.by ?? '' },
    { due: (text) => troubleOfDue(text, today) },
  );
  const choose = (chosen: Stage) => {
    // What the person has written stays; what was filled in goes with the rung.
    if (form.textOf('askedFor') === askedOf(stage)) form.field('askedFor').onChange(askedOf(chosen));
    if (form.textOf('due') === advice.dueDays[stage]) form.field('due').onChange(advice.dueDays[chosen]);
    setStage(chosen);
  };
  const send = () =>
    void finish(() =>
      session.recordStep(key, {
        stage,
        reason: form.textOf('reason'),
        askedFor: form.textOf('askedFor'),
        due: form.textOf('due'),
        by: form.textOf('by'),
        ...(isSkipped && { whySkipped: form.textOf('whySkipped') }),
      }),
    );
  return (
    <Panel
      title={STEP_WORDS.title(subjectOf(variance))}
      submit={STEP_WORDS.submit}
      isBusy={isBusy}
      onSubmit={() => form.submit(send)}
      onCancel={close}
      first="select"
    >
      <div className={styles.choice}>
        <label htmlFor={stageId}>{STEP_WORDS.stage}</label>
        <NarrowSelect
          id={stageId}
          value={stage}
          onChange={(_, { value }) => choose(STAGES.find((one) => one === value) ?? stage)}
        >
          {stagesAllowed(advice.open).map((one) => (
            <option key={one} value={one}>
              {STAGE_WORDS[one]}
            </option>
          ))}
        </NarrowSelect>
      </div>
      {isSkipped && (
        <TextField isLong label={STEP_WORDS.skipped} hint={STEP_WORDS.skippedHint} {...form.field('whySkipped')} />
      )}
      <TextField isLong label={STEP_WORDS.reason} {...form.field('reason')} />
      <TextField isLong label={STEP_WORDS.askedFor} {...form.field('askedFor')} />
      <DateField label={STEP_WORDS.due} {...form.field('due')} />
      <TextField label={PANEL_WORDS.yourName} {...form.field('by')} />
    </Panel>
  );
}
