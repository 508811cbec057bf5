import { useState } from 'react';
import { Checkbox } from '@fluentui/react-components';
import { useRequired } from '../shared/use-required';
import { ANSWER_WORDS } from './answer-words';
import { Panel } from '../shared/panel';
import { TextField } from '../shared/text-field';

interface IgnorePanelProps {
  readonly isBusy: boolean;
  /** More of this kind that the same may be said of. */
  readonly others: number;
  readonly onIgnore: (reason: string, isAll: boolean) => void;
  readonly onCancel: () => void;
}

/** Asks why a piece of advice does not matter here. */
export function IgnorePanel({ isBusy, others, onIgnore, onCancel }: IgnorePanelProps) {
  const [isAll, setAll] = useState(false);
  const form = useRequired({ reason: ANSWER_WORDS.reasonMissing });
  return (
    <Panel
      title={ANSWER_WORDS.ignoreTitle}
      submit={ANSWER_WORDS.keepReason}
      isBusy={isBusy}
      onSubmit={() => form.submit(() => onIgnore(form.textOf('reason'), isAll))}
      onCancel={onCancel}
    >
      <TextField label={ANSWER_WORDS.reason} hint={ANSWER_WORDS.reasonHint} {...form.field('reason')} />
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
