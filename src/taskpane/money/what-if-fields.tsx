import { useId } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { MoneyBook } from '../../domain/money/money-book';
import { NarrowSelect } from '../shared/narrow-select';
import { TextField } from '../shared/text-field';
import { WHAT_IF_WORDS } from './money-words';
import { nameIn } from './name-in';
import { contributedTo, FIELDS, kindsFor, lockedIn, type WhatIfForm } from './what-if-form';

const useStyles = makeStyles({
  choice: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXXS, minWidth: 0 },
});

interface WhatIfFieldsProps {
  readonly book: MoneyBook;
  readonly form: WhatIfForm;
  readonly trouble: string | undefined;
  readonly onChange: (part: Partial<WhatIfForm>) => void;
}

/** What changes, of what, and to which figure. */
export function WhatIfFields({ book, form, trouble, onChange }: WhatIfFieldsProps) {
  const kinds = kindsFor(book);
  const fields = FIELDS[form.kind];
  const contributed = fields.figure === 'cost' ? contributedTo(form, book) : 0;
  return (
    <>
      <Choice
        label={WHAT_IF_WORDS.kind}
        names={kinds.map((kind) => WHAT_IF_WORDS.kinds[kind])}
        chosen={kinds.indexOf(form.kind)}
        onChoose={(position) => onChange({ kind: kinds[position] ?? form.kind })}
      />
      {fields.fund && (
        <Choice
          label={WHAT_IF_WORDS.fund}
          names={book.funds.map(({ name }) => name)}
          chosen={form.fund}
          onChoose={(fund) => onChange({ fund })}
        />
      )}
      {fields.service && (
        <Choice
          label={WHAT_IF_WORDS.service}
          names={book.services.map(({ name }) => name)}
          chosen={form.service}
          onChoose={(service) => onChange({ service })}
        />
      )}
      {fields.award && (
        <Choice
          label={WHAT_IF_WORDS.award}
          names={lockedIn(book).map(({ fund, service, amount }) =>
            WHAT_IF_WORDS.lockedAward(nameIn(book.funds, fund), nameIn(book.services, service), amount),
          )}
          chosen={form.award}
          onChoose={(award) => onChange({ award })}
        />
      )}
      {fields.figure && (
        <TextField
          label={WHAT_IF_WORDS[fields.figure]}
          {...(contributed > 0 && { hint: WHAT_IF_WORDS.contributed(contributed) })}
          value={form.figure}
          {...(trouble !== undefined && { trouble })}
          onChange={(figure) => onChange({ figure })}
        />
      )}
    </>
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
