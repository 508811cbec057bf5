import { useId, useState, type SubmitEvent } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MoneySession, MoneyState } from '../../app/money/money-session';
import type { Allocation } from '../../domain/allocation/problem';
import type { MoneyBook } from '../../domain/money/money-book';
import { ActionFoot } from '../shared/frame/action-foot';
import { PANEL_WORDS } from '../shared/panel-words';
import { PROPOSAL_WORDS, WHAT_IF_WORDS } from './money-words';
import { MoneySubPage, type SubPageFrame } from './money-sub-page';
import { WhatIfFields } from './what-if-fields';
import { currentFigure, readWhatIf, type WhatIfForm } from './what-if-form';
import { WhatIfResult } from './what-if-result';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const START: WhatIfForm = { kind: 'fund-amount', fund: 0, service: 0, award: 0, figure: '' };

interface WhatIfPageProps extends SubPageFrame {
  readonly session: MoneySession;
  readonly book: MoneyBook;
  readonly allocation: Allocation;
  readonly whatIf: MoneyState['whatIf'];
  readonly isBusy: boolean;
}

/** One change to be tried, and what it would come to. Several are tried one after another; they add up until they are taken back. */
export function WhatIfPage({ session, book, allocation, whatIf, isBusy, ...frame }: WhatIfPageProps) {
  const styles = useStyles();
  const id = useId();
  const withFigure = (form: WhatIfForm): WhatIfForm => ({
    ...form,
    figure: currentFigure(form, book, whatIf?.parties ?? book),
  });
  const [form, setForm] = useState(() => withFigure(START));
  const [trouble, setTrouble] = useState<string>();
  const change = (part: Partial<WhatIfForm>) => {
    const changed = { ...form, ...part };
    setForm(part.figure === undefined ? withFigure(changed) : changed);
    setTrouble(undefined);
  };
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const read = readWhatIf(form, book);
    if (!('trouble' in read)) {
      void session.tryWhatIf([...(whatIf?.changes ?? []), read]);
      return;
    }
    setTrouble(read.trouble);
    const { currentTarget } = event;
    // What cannot be read is marked once the form has been drawn again.
    queueMicrotask(() => currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <MoneySubPage
      {...frame}
      title={WHAT_IF_WORDS.title}
      about={WHAT_IF_WORDS.about}
      back={PROPOSAL_WORDS.back}
      first="select"
      foot={
        <ActionFoot>
          <Button type="submit" form={id} appearance="primary" disabledFocusable={isBusy}>
            {WHAT_IF_WORDS.submit}
          </Button>
          <Button onClick={frame.onBack}>{PANEL_WORDS.cancel}</Button>
        </ActionFoot>
      }
    >
      <form id={id} className={styles.form} noValidate aria-label={WHAT_IF_WORDS.title} onSubmit={send}>
        <WhatIfFields book={book} form={form} trouble={trouble} onChange={change} />
      </form>
      {/* What was tried before is no answer to a change that could not be read. */}
      {whatIf && trouble === undefined && (
        <WhatIfResult
          book={book}
          allocation={allocation}
          whatIf={whatIf}
          isBusy={isBusy}
          onTakeBack={() => void session.tryWhatIf([])}
        />
      )}
    </MoneySubPage>
  );
}
