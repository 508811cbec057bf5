import { useRequired } from '../shared/use-required';
import { ANSWER_WORDS } from './answer-words';
import { Panel } from '../shared/panel';
import { TextField } from '../shared/text-field';

interface IgnorePanelProps {
  readonly isBusy: boolean;
  readonly onIgnore: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why a piece of advice does not matter here. */
export function IgnorePanel({ isBusy, onIgnore, onCancel }: IgnorePanelProps) {
  const form = useRequired({ reason: ANSWER_WORDS.reasonMissing });
  return (
    <Panel
      title={ANSWER_WORDS.ignoreTitle}
      submit={ANSWER_WORDS.keepReason}
      isBusy={isBusy}
      onSubmit={() => form.submit(() => onIgnore(form.textOf('reason')))}
      onCancel={onCancel}
    >
      <TextField label={ANSWER_WORDS.reason} hint={ANSWER_WORDS.reasonHint} {...form.field('reason')} />
    </Panel>
  );
}
