import { useState } from 'react';
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { Fix } from '../../domain/model/fixes';
import { FIX_WORDS } from './fix-words';
import { FixPreview } from './fix-preview';
import { Panel } from '../shared/panel';

interface FixPanelProps {
  /** Best first; at least one. */
  readonly fixes: readonly Fix[];
  readonly isBusy: boolean;
  readonly onApply: (fix: Fix) => void;
  readonly onCancel: () => void;
}

/** Before and after of a fix; where there are several, none is chosen beforehand. Nothing changes until the person says so. */
export function FixPanel({ fixes, isBusy, onApply, onCancel }: FixPanelProps) {
  const [wanted, setWanted] = useState<string>();
  const [isMissing, setMissing] = useState(false);
  const isChoice = fixes.length > 1;
  const fix = isChoice ? fixes.find(({ id }) => id === wanted) : fixes[0];
  return (
    <Panel
      title={isChoice || !fix ? FIX_WORDS.choose : fix.label}
      submit={fix ? FIX_WORDS.change(fix.changes.length) : FIX_WORDS.changeUnchosen}
      isBusy={isBusy}
      onSubmit={() => (fix ? onApply(fix) : setMissing(true))}
      onCancel={onCancel}
    >
      {isChoice && (
        <Field validationMessage={isMissing && !fix ? FIX_WORDS.notChosen : undefined}>
          <RadioGroup aria-label={FIX_WORDS.choose} value={fix?.id ?? ''} onChange={(_, { value }) => setWanted(value)}>
            {fixes.map(({ id, label }) => (
              <Radio key={id} value={id} label={label} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {fix && <FixPreview fix={fix} />}
    </Panel>
  );
}
