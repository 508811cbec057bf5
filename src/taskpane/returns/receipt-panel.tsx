import { useRequired } from '../shared/use-required';
import { PANEL_WORDS } from '../shared/panel-words';
import { SENDING_WORDS } from './sending-words';
import { Panel } from '../shared/panel';
import { TextField } from '../shared/text-field';

interface ReceiptPanelProps {
  readonly by: string;
  readonly isBusy: boolean;
  readonly onWrite: (by: string) => void;
  readonly onCancel: () => void;
}

/** Says what a receipt is, and asks who sends it. */
export function ReceiptPanel({ by, isBusy, onWrite, onCancel }: ReceiptPanelProps) {
  const form = useRequired({ by: PANEL_WORDS.nameMissing }, { by });
  return (
    <Panel
      title={SENDING_WORDS.title}
      submit={SENDING_WORDS.write}
      isBusy={isBusy}
      onSubmit={() => form.submit(() => onWrite(form.textOf('by')))}
      onCancel={onCancel}
    >
      <p style={{ margin: 0 }}>{SENDING_WORDS.what}</p>
      <TextField label={PANEL_WORDS.yourName} hint={SENDING_WORDS.nameHint} {...form.field('by')} />
    </Panel>
  );
}
