import { useId, useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { MoneyBook } from '../../../domain/allocation/money-book';
import type { WhatIf } from '../../../domain/allocation/what-if';
import { WHAT_IF_WORDS } from '../../view/money-words';
import { FIELDS, readWhatIf, type WhatIfForm } from '../../view/what-if-form';
import { NarrowSelect } from '../narrow-select';
import { Panel } from '../panel';
import { TextField } from '../text-field';

const useStyles = makeStyles({ choice: { display: 'grid', gap: tokens.spacingVerticalXXS, minWidth: 0 } });

const START: WhatIfForm = { kind: 'fund-amount', fund: 0, service: 0, figure: '' };

const KINDS = Object.keys(WHAT_IF_WORDS.kinds) as WhatIf['kind'][];

interface WhatIfPanelProps {
  readonly book: MoneyBook;
  readonly isBusy: boolean;
  readonly onTry: (change: WhatIf) => void;
  readonly onCancel: () => void;
}

/** One change to be tried. Several are tried one after another; they add up until they are taken back. */
export function WhatIfPanel({ book, isBusy, onTry, onCancel }: WhatIfPanelProps) {
  const [form, setForm] = useState(START);
  const [trouble, setTrouble] = useState<string>();
  const change = (part: Partial<WhatIfForm>) => {
    setForm({ ...form, ...part });
    setTrouble(undefined);
  };
  const fields = FIELDS[form.kind];
  const send = () => {
    const read = readWhatIf(form, book);
    if ('trouble' in read) setTrouble(read.trouble);
    else onTry(read);
  };
  return (
    <Panel
      title={WHAT_IF_WORDS.title}
      submit={WHAT_IF_WORDS.submit}
      isBusy={isBusy}
      onSubmit={send}
      onCancel={onCancel}
    >
      <Choice
        label={WHAT_IF_WORDS.kind}
        names={KINDS.map((kind) => WHAT_IF_WORDS.kinds[kind])}
        chosen={KINDS.indexOf(form.kind)}
        onChoose={(position) => change({ kind: KINDS[position] ?? form.kind, figure: '' })}
      />
      {fields.fund && (
        <Choice
          label={WHAT_IF_WORDS.fund}
          names={book.funds.map(({ name }) => name)}
          chosen={form.fund}
          onChoose={(fund) => change({ fund })}
        />
      )}
      {fields.service && (
        <Choice
          label={WHAT_IF_WORDS.service}
          names={book.services.map(({ name }) => name)}
          chosen={form.service}
          onChoose={(service) => change({ service })}
        />
      )}
      {fields.figure && (
        <TextField
          label={WHAT_IF_WORDS[fields.figure]}
          value={form.figure}
          {...(trouble !== undefined && { trouble })}
          onChange={(figure) => change({ figure })}
        />
      )}
    </Panel>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly chosen: number;
  readonly onChoose: (position: number) => void;
}

function Choice({ label, names, chosen, onChoose }: ChoiceProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <NarrowSelect id={id} value={String(chosen)} onChange={(_, { value }) => onChoose(Number(value))}>
        {names.map((name, position) => (
          <option key={position} value={String(position)}>
            {name}
          </option>
        ))}
      </NarrowSelect>
    </div>
  );
}
