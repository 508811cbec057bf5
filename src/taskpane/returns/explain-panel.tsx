import { useState } from 'react';
import { Checkbox } from '@fluentui/react-components';
import { useRequired } from '../shared/use-required';
import { ANSWER_WORDS } from './answer-words';
import { PANEL_WORDS } from '../shared/panel-words';
import { Panel } from '../shared/panel';
import { TextField } from '../shared/text-field';

interface ExplainPanelProps {
  /** Who explained before in this session; empty for nobody. */
  readonly by: string;
  readonly isBusy: boolean;
  /** What a text lacks as an explanation; undefined when it will do. */
  readonly lackOf: (text: string) => string | undefined;
  /** More of this kind that the same may be said of. */
  readonly others: number;
  readonly onExplain: (text: string, by: string, isAll: boolean) => void;
  readonly onCancel: () => void;
}

/** Asks why a value is right as it is, says what makes an explanation adequate, and who says so. */
export function ExplainPanel({ by, isBusy, others, lackOf, onExplain, onCancel }: ExplainPanelProps) {
  const missing = { text: ANSWER_WORDS.explanationMissing, by: PANEL_WORDS.nameMissing };
  const [isAll, setAll] = useState(false);
  const form = useRequired(missing, { by }, { text: lackOf });
  return (
    <Panel
      title={ANSWER_WORDS.explainTitle}
      submit={ANSWER_WORDS.keepExplanation}
      isBusy={isBusy}
      onSubmit={() => form.submit(() => onExplain(form.textOf('text'), form.textOf('by'), isAll))}
      onCancel={onCancel}
    >
      <TextField isLong label={ANSWER_WORDS.explanation} hint={ANSWER_WORDS.explanationHint} {...form.field('text')} />
      <TextField label={PANEL_WORDS.yourName} hint={ANSWER_WORDS.nameHint} {...form.field('by')} />
      {others > 0 && (
        <Checkbox
          label={ANSWER_WORDS.alsoOthers(others)}
          checked={isAll}
          onChange={(_, { checked }) => setAll(checked === true)}
        />
      )}
    </Panel>
  );
}
