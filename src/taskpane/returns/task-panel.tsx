import type { ReturnsSession } from '../../app/returns/returns-session';
import type { Finding } from '../../domain/model/findings';
import type { Fix } from '../../domain/model/fixes';
import type { FindingActions } from './use-finding-actions';
import type { Task } from './use-task';
import { lackOfExplanation } from './lack-of-explanation';
import { ExplainPanel } from './explain-panel';
import { FixPanel } from './fix-panel';
import { IgnorePanel } from './ignore-panel';

const findingOf = (session: ReturnsSession, key: string): Finding | undefined =>
  session.getState().report?.findings.find((finding) => finding.key === key);

interface TaskPanelProps {
  readonly task: Task;
  /** Ways to mend what the task is about; used by the two kinds of fixing. */
  readonly fixes: readonly Fix[];
  readonly alike: readonly string[];
  readonly actions: FindingActions;
}

/** The panel that goes with a task. The one way to all panels, which are loaded when the first of them is needed. */
export function TaskPanel({ task, fixes, alike, actions }: TaskPanelProps) {
  const { session, by, isBusy, close, finish } = actions;
  const shared = { isBusy, onCancel: close };
  switch (task.kind) {
    case 'fix':
    case 'fix-all':
      return <FixPanel {...shared} fixes={fixes} onApply={(fix) => void finish(() => session.applyFix(fix))} />;
    case 'explain':
      return (
        <ExplainPanel
          {...shared}
          by={by}
          lackOf={(text) => lackOfExplanation(findingOf(session, task.of), text)}
          others={alike.length - 1}
          onExplain={(text, name, isAll) => void finish(() => session.explain(isAll ? alike : task.of, text, name))}
        />
      );
    case 'ignore':
      return (
        <IgnorePanel
          {...shared}
          others={alike.length - 1}
          onIgnore={(reason, isAll) => void finish(() => session.ignore(isAll ? alike : task.of, reason))}
        />
      );
  }
}
