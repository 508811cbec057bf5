import { useState } from 'react';
import type { MoneySession, MoneyState } from '../../app/money/money-session';
import type { MoneyBook } from '../../domain/money/money-book';
import { lacksTables } from './lacks-tables';
import { MONEY_WORDS } from './money-words';
import { proposalIn } from './proposal';
import { AllocationOutcome } from './allocation-outcome';
import { CoFunding } from './co-funding';
import { CodeQuestion } from './code-question';
import { FundList } from './fund-list';
import { MoneyFindings } from './money-findings';
import { NamedCodes } from './named-codes';
import { WhatIfPanel } from './what-if-panel';
import { WhatIfSection } from './what-if-section';
import { WouldChange } from './would-change';

interface MoneyResultsProps {
  readonly session: MoneySession;
  readonly state: MoneyState;
  readonly book: MoneyBook;
  /** The panel of *What if* is open. */
  readonly isTrying: boolean;
  readonly onTried: () => void;
}

/** All there is to tell once the money tables have been read: questions first, what is wrong at its cells last. */
export function MoneyResults({ session, state, book, isTrying, onTried }: MoneyResultsProps) {
  const { activity, unknownCodes = [], namedCodes = [], pages = [], findings = [], coFunded = [] } = state;
  const [isInvalid, setInvalid] = useState(false);
  const isBusy = activity !== 'idle';
  // What was tried before is no answer to a change that could not be read.
  const shown: MoneyState = isTrying && isInvalid ? { ...state, whatIf: undefined } : state;
  const codeQuestion = (
    <CodeQuestion
      codes={unknownCodes}
      book={book}
      isBusy={isBusy}
      onAnswer={(code, id) => void session.nameCode(code, id)}
    />
  );
  // What is tried stands right below its form.
  const comesFirst = !isTrying && !state.whatIf;
  return (
    <>
      {comesFirst && codeQuestion}
      {state.allocation && isTrying && (
        <WhatIfPanel
          book={book}
          isBusy={isBusy}
          onTry={(change) => void session.tryWhatIf([...(state.whatIf?.changes ?? []), change])}
          onInvalid={setInvalid}
          onCancel={onTried}
        />
      )}
      <Allocated session={session} state={shown} book={book} isBusy={isBusy} />
      {!comesFirst && codeQuestion}
      <FundList pages={pages} proposal={proposalIn(shown)} />
      <MoneyFindings
        findings={findings}
        currentKey={state.currentKey}
        isBusy={isBusy}
        isAnythingThere={!lacksTables(state)}
        onGoTo={(key) => void session.goTo(key)}
      />
      <CoFunding services={coFunded} />
      <NamedCodes session={session} codes={namedCodes} book={book} isBusy={isBusy} />
    </>
  );
}

type AllocatedProps = Pick<MoneyResultsProps, 'session' | 'state' | 'book'> & { readonly isBusy: boolean };

/** What *Allocate* came to, or in its place what is tried; and what writing the awards would change. */
function Allocated({ session, state: { allocation, difference, whatIf }, book, isBusy }: AllocatedProps) {
  if (!allocation) return null;
  return (
    <>
      {whatIf ? (
        <WhatIfSection session={session} whatIf={whatIf} book={book} isBusy={isBusy} />
      ) : (
        <AllocationOutcome parties={book} allocation={allocation} />
      )}
      {difference && (
        <WouldChange difference={difference} book={book} {...(whatIf && { remark: MONEY_WORDS.notTried })} />
      )}
    </>
  );
}
