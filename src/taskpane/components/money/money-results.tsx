import type { MoneySession, MoneyState } from '../../../app/ports/money-session';
import type { MoneyBook } from '../../../domain/allocation/money-book';
import { AllocationResult } from './allocation-result';
import { CodeQuestion } from './code-question';
import { FundList } from './fund-list';
import { MoneyFindings } from './money-findings';
import { WhatIfSection } from './what-if-section';

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
  const { activity, allocation, whatIf, unknownCodes = [], pages = [], findings = [] } = state;
  const isBusy = activity !== 'idle';
  return (
    <>
      {allocation && (isTrying || whatIf) && (
        <WhatIfSection session={session} state={state} book={book} isOpen={isTrying} onClose={onTried} />
      )}
      <CodeQuestion
        codes={unknownCodes}
        book={book}
        isBusy={isBusy}
        onAnswer={(code, id) => void session.nameCode(code, id)}
      />
      {allocation && <AllocationResult book={book} allocation={allocation} difference={state.difference} />}
      <FundList pages={pages} />
      <MoneyFindings
        findings={findings}
        currentKey={state.currentKey}
        isBusy={isBusy}
        onGoTo={(key) => void session.goTo(key)}
      />
    </>
  );
}
