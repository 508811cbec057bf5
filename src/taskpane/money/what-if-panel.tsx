import { useId, useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { MoneyBook } from '../../domain/money/money-book';
import type { WhatIf } from '../../domain/allocation/what-if';
import { WHAT_IF_WORDS } from './money-words';
import { contributedTo, FIELDS, kindsFor, lockedIn, readWhatIf, type WhatIfForm } from './what-if-form';
import { nameIn } from './name-in';
import { NarrowSelect } from '../shared/narrow-select';
import { Panel } from '../shared/panel';
import { TextField } from '../shared/text-field';

const useStyles = makeStyles({ choice: { display: 'grid', gap: tokens.spacingVerticalXXS, minWidth: 0 } });

const START: WhatIfForm = { kind: 'fund-amount', fund: 0, service: 0, award: 0, figure: '' };

interface WhatIfPanelProps {
  readonly book: MoneyBook;
  readonly isBusy: boolean;
  readonly onTry: (change: WhatIf) => void;
  /** The figure cannot be read, so that nothing was tried: what is shown is of before. */
  readonly onInvalid: (isInvalid: boolean) => void;
  readonly onCancel: () => void;
}

/** One change to be tried. Several are tried one after another; they add up until they are taken back. */
export function WhatIfPanel({ book, isBusy, onTry, onInvalid, onCancel }: WhatIfPanelProps) {
  const [form, setForm] = useState(START);
  const [trouble, setTrouble] = useState<string>();
  const change = (part: Partial<WhatIfForm>) => {
    setForm({ ...form, ...part });
    setTrouble(undefined);
  };
  const kinds = kindsFor(book);
  const fields = FIELDS[form.kind];
  const contributed = fields.figure === 'cost' ? contributedTo(form, book) : 0;
  const send = () => {
    const read = readWhatIf(form, book);
    onInvalid('trouble' in read);
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
      first="select"
    >
      <Choice
        label={WHAT_IF_WORDS.kind}
        names={kinds.map((kind) => WHAT_IF_WORDS.kinds[kind])}
        chosen={kinds.indexOf(form.kind)}
        onChoose={(position) => change({ kind: kinds[position] ?? form.kind, figure: '' })}
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
      {fields.award && (
        <Choice
          label={WHAT_IF_WORDS.award}
          names={lockedIn(book).map(({ fund, service, amount }) =>
            WHAT_IF_WORDS.lockedAward(nameIn(book.funds, fund), nameIn(book.services, service), amount),
          )}
          chosen={form.award}
          onChoose={(award) => change({ award })}
        />
      )}
      {fields.figure && (
        <TextField
          label={WHAT_IF_WORDS[fields.figure]}
          {...(contributed > 0 && { hint: WHAT_IF_WORDS.contributed(contributed) })}
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
