import { useRef } from 'react';
import type { MoneySession, MoneyState } from '../../app/money/money-session';
import { PageFrame } from '../shared/frame/page-frame';
import { usePageKeys } from '../shared/frame/use-page-keys';
import { useSubPage } from '../shared/frame/use-sub-page';
import { useAnnouncements } from '../shared/use-announcements';
import { FocusHome } from '../shared/use-focus-kept';
import { useStore } from '../shared/use-store';
import { FindingsView } from './findings-view';
import { FundList } from './fund-list';
import { moneyAnnouncement } from './money-announcement';
import { MoneyBands } from './money-bands';
import { MoneyEmpty } from './money-empty';
import { MoneyFoot } from './money-foot';
import { proposalIn } from './proposal';
import { ProposalView } from './proposal-view';
import { isThere, SubPages } from './sub-pages';
import type { SubPageAt } from './sub-page-at';
import { useMoneyView, type MoneyView } from './use-money-view';

interface MoneyPageProps {
  readonly session: MoneySession;
  /** Opens *Set up*; undefined where there is none. */
  readonly onSetUp?: () => void;
}

/** Journey 4: check the money tables, work the awards out, try, write, and prove it. */
export function MoneyPage({ session, onSetUp }: MoneyPageProps) {
  const verbRef = useRef<HTMLButtonElement>(null);
  const nextRef = useRef<HTMLButtonElement>(null);
  const pageRef = useRef<HTMLElement>(null);
  const listRef = useRef<HTMLDivElement>(null);
  const state = useStore(session);
  const view = useMoneyView(session, state);
  const sub = useSubPage<SubPageAt>(listRef, state.currentKey);
  useAnnouncements(state, moneyAnnouncement);

  const { book, notice, activity } = state;
  const at = sub.at && isThere(sub.at, state) ? sub.at : undefined;
  // What is said while a page below is open is said there.
  const main = at ? { ...state, notice: undefined } : state;
  const isBusy = activity !== 'idle';
  usePageKeys(pageRef, {
    onStep: (direction) => void session.step(direction),
    onUndo: state.canUndo && !isBusy ? () => void session.undoAwards() : undefined,
  });

  return (
    <FocusHome.Provider value={verbRef}>
      {at && book && (
        <SubPages
          at={at}
          session={session}
          state={state}
          book={book}
          frame={{ pageRef, from: sub.from, notice, onDismiss: () => session.dismissNotice(), onBack: sub.close }}
          onFund={(fund) => sub.open({ kind: 'fund', fund }, `fund ${fund}`)}
        />
      )}
      <PageFrame
        isAway={at !== undefined}
        {...(at === undefined && { pageRef })}
        listRef={listRef}
        bands={<MoneyBands session={session} state={main} view={view} verbRef={verbRef} onOpen={sub.open} />}
        foot={<MoneyFoot session={session} state={main} view={view} nextRef={nextRef} onOpen={sub.open} />}
      >
        <MoneyList session={session} state={state} view={view} onSetUp={onSetUp} onOpen={sub.open} />
      </PageFrame>
    </FocusHome.Provider>
  );
}

interface MoneyListProps {
  readonly session: MoneySession;
  readonly state: MoneyState;
  readonly view: MoneyView;
  readonly onSetUp: (() => void) | undefined;
  readonly onOpen: (page: SubPageAt, from: string) => void;
}

/** The list that is chosen, or what stands in for it. */
function MoneyList({ session, state, view, onSetUp, onOpen }: MoneyListProps) {
  const { book, allocation, difference, findings = [], pages = [], currentKey, activity } = state;
  if (!book || view.views.length === 0) return <MoneyEmpty state={state} onSetUp={onSetUp} />;
  if (view.shown === 'proposal' && allocation && difference)
    return <ProposalView book={book} allocation={allocation} difference={difference} />;
  if (view.shown === 'findings')
    return (
      <>
        {view.isLacking && <MoneyEmpty state={state} onSetUp={onSetUp} />}
        <FindingsView
          findings={findings}
          view={view.findings}
          currentKey={currentKey}
          isBusy={activity !== 'idle'}
          onGoTo={(key) => void session.goTo(key)}
        />
      </>
    );
  const wanted = view.findings.text.trim().toLowerCase();
  return (
    <FundList
      state={state}
      shown={pages.filter(({ name }) => name.toLowerCase().includes(wanted))}
      proposal={proposalIn(state)}
      onOpen={(fund) => onOpen({ kind: 'fund', fund }, `fund ${fund}`)}
    />
  );
}
