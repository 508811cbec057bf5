import type { RefObject } from 'react';
import { Wand20Regular } from '@fluentui/react-icons/svg/wand';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReturnsSession, ReturnsState } from '../../app/returns/returns-session';
import { leftOutOf } from '../../domain/model/account';
import type { CheckReport } from '../../domain/model/check-report';
import { leftToDo } from '../../domain/receipt/left-to-do';
import { SEVERITIES } from '../../domain/model/findings';
import { accountLine } from '../../domain/text/account-line';
import { canCancel, isBusy, progressText } from '../shared/activity';
import { AccountLine } from '../shared/frame/account-line';
import { ActionMenu } from '../shared/frame/action-menu';
import { Band } from '../shared/frame/band';
import { OneStop } from '../shared/frame/one-stop';
import { StateLine } from '../shared/frame/state-line';
import { TotalsBar } from '../shared/frame/totals-bar';
import { PassingButton } from '../shared/passing-button';
import { SeverityIcon } from '../shared/severity-icon';
import { useSearchEntry } from '../shared/frame/use-search';
import { isTrouble } from '../shared/trouble';
import { SEVERITY_WORDS } from '../shared/words';
import { CERTAIN_WORDS } from './certain-words';
import { useCertain } from './use-certain';
import { aboutReturns } from './about-returns';
import { LeftOutList } from './left-out-list';
import { RecognisedList } from './recognised-list';
import { RETURNS_WORDS } from './returns-words';
import { SENDING_WORDS } from './sending-words';
import type { FindingsList } from './use-findings-list';
import type { Aside } from './use-aside';

const useStyles = makeStyles({
  certain: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 299px)': { flexWrap: 'wrap' },
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  whole: { flexShrink: 0, whiteSpace: 'nowrap', '@media (max-width: 299px)': { flexShrink: 1, whiteSpace: 'normal' } },
  hint: {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  heading: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200 },
});

interface ReturnsBandsProps {
  readonly session: ReturnsSession;
  readonly state: ReturnsState;
  readonly list: FindingsList;
  readonly homeRef: RefObject<HTMLButtonElement | null>;
  readonly onAside: (aside: Aside) => void;
}

/** What stands above the findings: whose they are, *Check*, totals, what was accounted for, and what waits for a person. */
export function ReturnsBands(props: ReturnsBandsProps) {
  const { state } = props;
  const { report } = state;
  return (
    <>
      <OneStop>
        <State {...props} />
      </OneStop>
      <OneStop>
        {report && <Totals report={report} {...props} />}
        {report && <Account report={report} />}
        <Waiting {...props} />
        {report && <Ready report={report} {...props} />}
        {report && <Certain report={report} {...props} />}
      </OneStop>
    </>
  );
}

/** What is filtered or searched for can be taken back even when nothing is left of it. */
const hasTotals = ({ findings }: CheckReport, { isFiltered, search }: FindingsList): boolean =>
  findings.length > 0 || isFiltered || search.isOpen;

function State({ session, state, list, homeRef, onAside }: ReturnsBandsProps) {
  const busy = isBusy(state);
  const searchEntry = useSearchEntry(list.search);
  const work = busy
    ? {
        text: progressText(state),
        progress: state.progress,
        onCancel: canCancel(state) ? () => session.cancel() : undefined,
      }
    : undefined;
  const entries = [
    ...(state.report && hasTotals(state.report, list) ? searchEntry : []),
    { label: RETURNS_WORDS.checkSheet, isDisabled: busy, onChoose: () => void session.check('active') },
    { label: RETURNS_WORDS.receipt, isDisabled: busy, onChoose: () => onAside('receipt') },
    { label: RETURNS_WORDS.looks, onChoose: () => onAside('looks') },
  ];
  return (
    <StateLine
      {...aboutReturns(state)}
      work={work}
      verb={{
        label: RETURNS_WORDS.check,
        isNext: state.report === undefined,
        isDisabled: busy,
        onPress: () => void session.check('all'),
      }}
      verbRef={homeRef}
      menu={<ActionMenu name={RETURNS_WORDS.more} entries={entries} />}
    />
  );
}

function Totals({ report, state, list }: ReturnsBandsProps & { readonly report: CheckReport }) {
  if (!hasTotals(report, list)) return null;
  const { summary } = report;
  const counts = { error: summary.errors, query: summary.queries, advice: summary.advice };
  const totals = SEVERITIES.map((id) => {
    const { one, many } = SEVERITY_WORDS[id];
    return { id, count: counts[id], word: counts[id] === 1 ? one : many, sign: <SeverityIcon severity={id} /> };
  });
  const { filter, setFilter, search } = list;
  return (
    <TotalsBar
      name={RETURNS_WORDS.totals}
      totals={totals}
      only={filter.severity}
      onOnly={(severity) => setFilter({ ...filter, severity })}
      search={search}
      isStale={state.staleSheets.length > 0}
    />
  );
}

function Account({ report }: { readonly report: CheckReport }) {
  const styles = useStyles();
  const { account, returns, findings } = report;
  const isClean = findings.length === 0;
  const isAllRight = isClean && leftToDo(report).isReady;
  if (account.filled === 0 && leftOutOf(account).length === 0) return null;
  const line = accountLine(account);
  return (
    <AccountLine
      // Open from the start where there are no findings: that is when it is most easily taken for "all right".
      key={String(isClean)}
      startsOpen={isClean}
      isClean={isAllRight}
      why={
        <>
          <h2 className={styles.heading}>{RETURNS_WORDS.whatIsThere}</h2>
          <RecognisedList returns={returns.filter(({ isReturn }) => isReturn)} />
          <h2 className={styles.heading}>{RETURNS_WORDS.whatWasNot}</h2>
          <LeftOutList leftOut={leftOutOf(account)} />
        </>
      }
    >
      {isAllRight ? `${RETURNS_WORDS.nothingToMend(account.checked)}. ${line}` : line}
    </AccountLine>
  );
}

/** Trouble until it is settled; else the question that waits. */
function Waiting({ session, state, onAside }: ReturnsBandsProps) {
  const { notice, report, receipt } = state;
  const questions = report?.questions ?? [];
  const [question] = questions;
  return (
    <>
      {notice && isTrouble(notice) && (
        <Band
          kind={notice.kind === 'error' ? 'error' : 'warning'}
          action={
            <PassingButton size="small" onClick={() => session.dismissNotice()}>
              {RETURNS_WORDS.dismiss}
            </PassingButton>
          }
        >
          {notice.message}
        </Band>
      )}
      {receipt && (
        <Band kind={receipt.changedSheets.length > 0 ? 'warning' : 'good'}>
          {receipt.changedSheets.length > 0
            ? SENDING_WORDS.changed(receipt.writtenAt, receipt.changedSheets)
            : SENDING_WORDS.unchanged(receipt.writtenAt)}
        </Band>
      )}
      {question && (
        <Band
          kind="question"
          action={
            <PassingButton size="small" disabledFocusable={isBusy(state)} onClick={() => onAside('question')}>
              {RETURNS_WORDS.answer}
            </PassingButton>
          }
        >
          {RETURNS_WORDS.question(questions.length, question.header)}
        </Band>
      )}
    </>
  );
}

function Certain({ report, session, state, onAside }: ReturnsBandsProps & { readonly report: CheckReport }) {
  const styles = useStyles();
  const cells = useCertain(session, report);
  if (cells === 0) return null;
  return (
    <div className={styles.certain}>
      <Button
        className={styles.whole}
        // Where the return may be sent, sending is what comes next.
        appearance={state.currentKey === undefined && !leftToDo(report).isReady ? 'primary' : 'secondary'}
        icon={<Wand20Regular />}
        disabledFocusable={isBusy(state)}
        onClick={() => onAside('certain')}
      >
        {CERTAIN_WORDS.button(cells)}
      </Button>
      <span className={styles.hint}>{CERTAIN_WORDS.first}</span>
    </div>
  );
}

function Ready({ report, state, onAside }: ReturnsBandsProps & { readonly report: CheckReport }) {
  const styles = useStyles();
  if (!leftToDo(report).isReady) return null;
  return (
    <div className={styles.certain}>
      <Button appearance="primary" disabledFocusable={isBusy(state)} onClick={() => onAside('receipt')}>
        {SENDING_WORDS.button}
      </Button>
    </div>
  );
}
