import type { MoneySession, MoneyState } from '../../app/money/money-session';
import type { MoneyBook } from '../../domain/money/money-book';
import type { FundPage } from '../../domain/money/fund-page';
import { CoFundingPage } from './co-funding-page';
import { CodesPage } from './codes-page';
import { FundView } from './fund-view';
import { FUND_WORDS } from './fund-words';
import { StepFoot } from './money-foot';
import { PROPOSAL_WORDS } from './money-words';
import { proposalIn } from './proposal';
import { ShortfallList } from './shortfall-list';
import { MoneySubPage, type SubPageFrame } from './money-sub-page';
import type { SubPageAt } from './sub-page-at';
import { WhatIfPage } from './what-if-page';

/** True while there is something to show on it: tables that are read again may have lost it. */
export function isThere(at: SubPageAt, { book, pages = [], allocation, coFunded = [], ...state }: MoneyState): boolean {
  if (!book) return false;
  switch (at.kind) {
    case 'fund':
      return pages.some(({ fund }) => fund === at.fund);
    case 'what-if':
      return allocation !== undefined;
    case 'shortfalls':
      return allocation !== undefined && allocation.shortfalls.length > 0;
    case 'codes':
      return (state.unknownCodes ?? []).length + (state.namedCodes ?? []).length > 0;
    case 'co-funders':
      return coFunded.length > 0;
  }
}

interface SubPagesProps {
  readonly at: SubPageAt;
  readonly session: MoneySession;
  readonly state: MoneyState;
  readonly book: MoneyBook;
  readonly frame: SubPageFrame;
  /** From one fund to the next, without going back. */
  readonly onFund: (fund: string) => void;
}

/** The page below Money that is open. */
export function SubPages({ at, session, state, book, frame, onFund }: SubPagesProps) {
  const { activity, pages = [], allocation, whatIf, coFunded = [], unknownCodes = [], namedCodes = [] } = state;
  const isBusy = activity !== 'idle';
  const index = at.kind === 'fund' ? pages.findIndex(({ fund }) => fund === at.fund) : -1;
  const page = pages[index];
  if (page)
    return (
      <MoneySubPage
        {...frame}
        title={page.name}
        about={FUND_WORDS.about(page)}
        back={FUND_WORDS.back}
        foot={<StepFoot session={session} state={state} steps={fundSteps(pages, index, onFund)} />}
      >
        <FundView
          page={page}
          source={book.funds.find(({ id }) => id === page.fund)?.source ?? ''}
          proposal={proposalIn(state)}
        />
      </MoneySubPage>
    );
  if (at.kind === 'codes')
    return (
      <CodesPage {...frame} session={session} unknown={unknownCodes} named={namedCodes} book={book} isBusy={isBusy} />
    );
  if (at.kind === 'co-funders') return <CoFundingPage {...frame} services={coFunded} />;
  if (!allocation) return null;
  if (at.kind === 'what-if')
    return (
      <WhatIfPage {...frame} session={session} book={book} allocation={allocation} whatIf={whatIf} isBusy={isBusy} />
    );
  return (
    <MoneySubPage
      {...frame}
      title={PROPOSAL_WORDS.shortTitle(allocation.shortfalls.length)}
      about={PROPOSAL_WORDS.shortAbout}
      back={PROPOSAL_WORDS.back}
    >
      <ShortfallList shortfalls={allocation.shortfalls} parties={book} />
    </MoneySubPage>
  );
}

function fundSteps(pages: readonly FundPage[], index: number, onFund: (fund: string) => void) {
  return {
    thing: 'fund' as const,
    position: index + 1,
    total: pages.length,
    step: (direction: 1 | -1) => {
      const next = pages[(index + direction + pages.length) % pages.length];
      if (next) onFund(next.fund);
    },
  };
}
