import type { MoneyState } from '../../app/money/money-session';
import { sumOfParts } from './fund-parts';
import { FUND_WORDS } from './fund-words';
import { EMPTY_WORDS, MONEY_WORDS, PROPOSAL_WORDS } from './money-words';
import type { ViewId } from './use-money-view';

interface Head {
  readonly title: string;
  readonly about: string;
}

/** What the page is about just now, and one line of it. */
export function headOf(state: MoneyState, view: ViewId): Head {
  const { book, pages = [], missingTables = [], emptyTables = [], isStale } = state;
  if (!book) return { title: MONEY_WORDS.heading, about: MONEY_WORDS.start };
  if (missingTables.length > 0) return { title: EMPTY_WORDS.title(missingTables), about: EMPTY_WORDS.about };
  if (emptyTables.length > 0) return { title: EMPTY_WORDS.noRowsTitle, about: EMPTY_WORDS.noRowsAbout(emptyTables) };
  if (view === 'proposal') return proposalHead(state);
  const { amount, free } = sumOfParts(pages);
  const about = isStale ? MONEY_WORDS.stale : `${FUND_WORDS.of(amount)} ${FUND_WORDS.whose(pages)}`;
  return { title: FUND_WORDS.free(free), about };
}

function proposalHead({ checkedAt, difference, whatIf }: MoneyState): Head {
  const isSame = difference?.services.length === 0;
  const about = isSame ? PROPOSAL_WORDS.sameAbout : PROPOSAL_WORDS.notWritten;
  return {
    title: PROPOSAL_WORDS.title(checkedAt),
    about: whatIf ? `${about} · ${PROPOSAL_WORDS.isTried}` : about,
  };
}
