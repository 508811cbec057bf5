import { useId, useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Variance } from '../../../domain/variance/variance';
import { NarrowSelect } from '../../shared/narrow-select';
import { Panel } from '../../shared/panel';
import { TextField } from '../../shared/text-field';
import { subjectOf } from '../performance-words';
import { ANSWER_WORDS } from './ladder-words';
import type { VarianceActions } from './use-variance-actions';

const useStyles = makeStyles({ choice: { display: 'grid', gap: tokens.spacingVerticalXXS, minWidth: 0 } });

interface RecordAnswerPanelProps {
  readonly variance: Variance;
  readonly actions: VarianceActions;
}

/** Asks what was answered to the open step, and what came of it. One of both is enough; what is blank stays as it is. */
export function RecordAnswerPanel({ variance, actions }: RecordAnswerPanelProps) {
  const styles = useStyles();
  const outcomeId = useId();
  const { session, isBusy, close, finish } = actions;
  const [response, setResponse] = useState('');
  const [outcome, setOutcome] = useState('');
  const [wasTried, setTried] = useState(false);
  const isMissing = response.trim() === '' && outcome === '';
  const send = () => {
    setTried(true);
    if (!isMissing) void finish(() => session.recordAnswer(variance.key, { response, outcome }));
  };
  return (
    <Panel
      title={ANSWER_WORDS.title(subjectOf(variance))}
      submit={ANSWER_WORDS.submit}
      isBusy={isBusy}
      onSubmit={send}
      onCancel={close}
    >
      <TextField
        isLong
        label={ANSWER_WORDS.response}
        hint={ANSWER_WORDS.responseHint}
        value={response}
        onChange={setResponse}
        {...(wasTried && isMissing && { trouble: ANSWER_WORDS.missing })}
      />
      <div className={styles.choice}>
        <label htmlFor={outcomeId}>{ANSWER_WORDS.outcome}</label>
        <NarrowSelect id={outcomeId} value={outcome} onChange={(_, { value }) => setOutcome(value)}>
          <option value="">{ANSWER_WORDS.open}</option>
          {Object.entries(ANSWER_WORDS.outcomes).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </NarrowSelect>
      </div>
    </Panel>
  );
}
