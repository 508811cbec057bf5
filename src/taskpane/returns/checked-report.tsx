import { makeStyles, tokens } from '@fluentui/react-components';
import type { CheckReport } from '../../domain/model/check-report';
import type { FindingActions } from './use-finding-actions';
import type { FindingsView } from './use-findings-view';
import { AnsweredSection } from './answered-section';
import { NotCheckedSection } from './not-checked-section';
import { QuestionsSection } from './questions-section';
import { Results } from './results';
import { ScrollKept } from './scroll-kept';
import { SendingSection } from './sending-section';

const useStyles = makeStyles({
  report: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalM,
  },
});

interface CheckedReportProps {
  readonly report: CheckReport;
  readonly view: FindingsView;
  readonly actions: FindingActions;
}

/** What a check came to, in the order a person deals with it: questions, findings, sending, answers, what was left out. */
export function CheckedReport({ report, view, actions }: CheckedReportProps) {
  const styles = useStyles();
  const { answered, findings, notChecked, returns } = report;
  const { session, isBusy } = actions;
  const isDone = findings.length === 0;
  const taking = { answered, isBusy, onTakeBack: (key: string) => void session.restore(key) };
  return (
    <ScrollKept className={styles.report} of={report}>
      <QuestionsSection report={report} session={session} isBusy={isBusy} />
      <Results report={report} view={view} actions={actions} />
      <SendingSection report={report} actions={actions} />
      <div>
        <AnsweredSection {...taking} kind="explained" />
        <AnsweredSection {...taking} kind="ignored" />
        {(returns.length > 0 || notChecked.length > 0) && (
          <NotCheckedSection key={String(isDone)} notChecked={notChecked} startsOpen={isDone} />
        )}
      </div>
    </ScrollKept>
  );
}
