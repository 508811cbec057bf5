import { Suspense, lazy } from 'react';
import type { CheckReport } from '../../domain/model/check-report';
import { errorsAndQueries, leftToDo } from '../../domain/receipt/left-to-do';
import { SubPage } from '../shared/frame/sub-page';
import { Legend } from '../shared/legend';
import { PANEL_WORDS } from '../shared/panel-words';
import { layoutAround } from './layout-around';
import { QUESTION_WORDS } from './question-words';
import { RETURNS_WORDS } from './returns-words';
import { SENDING_WORDS, sheetsSaid } from './sending-words';
import type { Aside } from './use-aside';
import type { FindingActions } from './use-finding-actions';
import { questionKey, useQuestions } from './use-questions';

const QuestionForm = lazy(() => import('./question-form').then((module) => ({ default: module.QuestionForm })));
const ReceiptPanel = lazy(() => import('./receipt-panel').then((module) => ({ default: module.ReceiptPanel })));

interface ReturnsAsideProps {
  readonly aside: Aside;
  readonly report: CheckReport | undefined;
  readonly actions: FindingActions;
  readonly onClose: () => void;
}

/** What stands in the list's place: questions, the receipt, how marks look. */
export function ReturnsAside({ aside, ...shared }: ReturnsAsideProps) {
  switch (aside) {
    case 'certain':
      return <Certain {...shared} />;
    case 'question':
      return <Questions {...shared} />;
    case 'receipt':
      return <Receipt {...shared} />;
    case 'looks':
      return (
        <SubPage title={RETURNS_WORDS.looks} back={RETURNS_WORDS.backToList} onBack={shared.onClose}>
          <Legend />
        </SubPage>
      );
  }
}

const CertainPage = lazy(() => import('./certain-page').then((module) => ({ default: module.CertainPage })));

/** Loaded when it is asked for, like all that is written from. */
function Certain({ actions, onClose }: PartProps) {
  return (
    <Suspense fallback={<p>{PANEL_WORDS.loading}</p>}>
      <CertainPage certain={actions.session.certainFixes()} actions={actions} onClose={onClose} />
    </Suspense>
  );
}

type PartProps = Omit<ReturnsAsideProps, 'aside'>;

/** Headings nobody could be sure of, one after the other; those put off are asked again another time. */
function Questions({ report, actions: { session, isBusy }, onClose }: PartProps) {
  const questions = report?.questions ?? [];
  const { question, position, isLast, putOff } = useQuestions(questions);
  if (!question) return null;
  return (
    <SubPage
      title={QUESTION_WORDS.progress(position, questions.length)}
      back={RETURNS_WORDS.backToList}
      onBack={onClose}
    >
      <Suspense fallback={<p>{PANEL_WORDS.loading}</p>}>
        <QuestionForm
          key={questionKey(question)}
          question={question}
          layout={layoutAround(question, report?.returns ?? [])}
          isBusy={isBusy}
          onAnswer={(kpi) => void session.confirmHeading(question, kpi)}
          onLater={isLast ? onClose : putOff}
        />
      </Suspense>
    </SubPage>
  );
}

/** Nothing was found yet: *Write receipt* checks. */
const NOT_CHECKED = { returns: [], findings: [] };

/** What is left to do before a return may be sent; when nothing is, the receipt. */
function Receipt({ report, actions: { session, by, isBusy }, onClose }: PartProps) {
  const { errors, queries, elsewhere } = leftToDo(report ?? NOT_CHECKED);
  const isOpen = errors.length + queries.length > 0;
  const write = async (name: string) => {
    const before = session.getState().receipt;
    await session.writeReceipt(name);
    if (session.getState().receipt !== before) onClose();
  };
  return (
    <SubPage title={SENDING_WORDS.heading} back={RETURNS_WORDS.backToList} onBack={onClose}>
      {elsewhere.length > 0 && (
        <p>
          {SENDING_WORDS.elsewhere(
            errorsAndQueries(elsewhere),
            sheetsSaid([...new Set(elsewhere.map(({ sheet }) => sheet))]),
          )}
        </p>
      )}
      {isOpen ? (
        <p>{SENDING_WORDS.left(errors.length, queries.length)}</p>
      ) : (
        <Suspense fallback={<p>{PANEL_WORDS.loading}</p>}>
          <ReceiptPanel by={by} isBusy={isBusy} onWrite={(name) => void write(name)} onCancel={onClose} />
        </Suspense>
      )}
    </SubPage>
  );
}
