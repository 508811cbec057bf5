import type { RefObject } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MoneySession, MoneyState } from '../../app/money/money-session';
import { countCells } from '../../cells/areas';
import { Band } from '../shared/frame/band';
import { ActionMenu } from '../shared/frame/action-menu';
import { OneStop } from '../shared/frame/one-stop';
import { StateLine } from '../shared/frame/state-line';
import { useSearchEntry } from '../shared/frame/use-search';
import { wayTo } from '../shared/frame/use-sub-page';
import { ViewSwitch } from '../shared/frame/view-switch';
import { PassingButton } from '../shared/passing-button';
import { changesIn } from './award-rows';
import { menuEntries } from './money-menu';
import { MoneyTotals } from './money-totals';
import { CODE_WORDS, MONEY_WORDS } from './money-words';
import { isTrouble, NoticeBand } from './notices';
import { ShortfallBand } from './shortfall-band';
import { headOf } from './state-words';
import type { SubPageAt } from './sub-page-at';
import type { MoneyView } from './use-money-view';

const useStyles = makeStyles({ views: { paddingTop: tokens.spacingVerticalS } });

interface MoneyBandsProps {
  readonly session: MoneySession;
  readonly state: MoneyState;
  readonly view: MoneyView;
  readonly verbRef: RefObject<HTMLButtonElement | null>;
  /** @param from what the focus goes back to, as `wayTo` has it; what had it before where left out. */
  readonly onOpen: (page: SubPageAt, from?: string) => void;
}

/** What stands above the list: state, totals, trouble or question, view. */
export function MoneyBands({ session, state, view, verbRef, onOpen }: MoneyBandsProps) {
  const styles = useStyles();
  const { activity, findings = [], allocation, difference, isStale } = state;
  const { views, shown, findings: listed } = view;
  const doing = MONEY_WORDS.activity(activity);
  const searchEntry = useSearchEntry(listed.search);
  const isAnythingFound = findings.length > 0 && shown !== 'proposal';
  return (
    <>
      <OneStop>
        <StateLine
          {...headOf(state, shown)}
          work={doing === undefined ? undefined : { text: doing }}
          verbRef={verbRef}
          verb={{
            label: MONEY_WORDS.verb,
            onPress: () => void session.allocate(),
            isNext: view.isVerbNext,
            isDisabled: activity !== 'idle',
          }}
          menu={
            <ActionMenu
              name={MONEY_WORDS.more}
              entries={[
                ...(isAnythingFound ? searchEntry : []),
                ...menuEntries({ session, state, isFootTaken: view.canWrite, onOpen }),
              ]}
            />
          }
        />
      </OneStop>
      <OneStop>
        {isAnythingFound && (
          <MoneyTotals findings={findings} view={listed} isStale={isStale} onFilter={() => view.show('findings')} />
        )}
        <SummaryBand session={session} state={state} view={view} onOpen={onOpen} />
      </OneStop>
      {views.length > 1 && (
        <div className={styles.views}>
          <ViewSwitch
            name={MONEY_WORDS.views}
            views={views.map((id) => ({
              id,
              label: MONEY_WORDS.view[id],
              ...(id === 'findings' && { count: findings.length }),
              ...(id === 'proposal' && allocation && difference && { count: changesIn(difference) }),
            }))}
            chosen={shown}
            onChoose={view.show}
          />
        </div>
      )}
    </>
  );
}

type SummaryBandProps = Pick<MoneyBandsProps, 'session' | 'state' | 'view' | 'onOpen'>;

/** The one band between totals and view: trouble until it is settled, else what waits for a person. */
function SummaryBand({ session, state, view, onOpen }: SummaryBandProps) {
  const { notice, blocking = [], book, allocation, unknownCodes = [], findings, activity } = state;
  const showFindings = { label: MONEY_WORDS.show, onPress: () => view.show('findings') };
  if (isTrouble(notice) && !view.isLacking)
    return (
      <NoticeBand
        notice={notice}
        onDismiss={() => session.dismissNotice()}
        next={blocking.length > 0 ? showFindings : undefined}
      />
    );
  const cells = blocking.reduce((sum, { areas }) => sum + Math.max(1, countCells(areas)), 0);
  if (cells > 0)
    return (
      <Band
        kind="warning"
        action={
          view.shown === 'findings' ? undefined : (
            <PassingButton size="small" onClick={showFindings.onPress}>
              {showFindings.label}
            </PassingButton>
          )
        }
      >
        {MONEY_WORDS.blocking(cells)}
      </Band>
    );
  if (view.shown === 'proposal' && allocation && book)
    return (
      <ShortfallBand
        shortfalls={allocation.shortfalls}
        parties={book}
        onMore={() => onOpen({ kind: 'shortfalls' }, 'shortfalls')}
      />
    );
  if (unknownCodes.length > 0)
    return (
      <Band
        kind="question"
        action={
          <Button
            size="small"
            {...wayTo('codes')}
            disabledFocusable={activity !== 'idle'}
            onClick={() => onOpen({ kind: 'codes' }, 'codes')}
          >
            {CODE_WORDS.answer}
          </Button>
        }
      >
        {CODE_WORDS.band(unknownCodes)}
      </Band>
    );
  return findings?.length === 0 && !view.isLacking ? <Band kind="good">{MONEY_WORDS.allRight}</Band> : null;
}
