import { Suspense, lazy } from 'react';
import type { Fix } from '../../domain/model/fixes';
import type { FindingActions } from './use-finding-actions';
import { isSame, type Task } from './use-task';
import { PANEL_WORDS } from '../shared/panel-words';

const loadTaskPanel = () => import('./task-panel');
const TaskPanel = lazy(() => loadTaskPanel().then((module) => ({ default: module.TaskPanel })));

interface OpenTaskProps {
  /** What may be open here. */
  readonly tasks: readonly Task[];
  readonly fixes: readonly Fix[];
  /** Keys of those that may be answered together, itself among them. */
  readonly alike?: readonly string[];
  readonly actions: FindingActions;
}

/** The panel of whichever of these tasks the person is at; nothing when at none. */
export function OpenTask({ tasks, fixes, alike = [], actions }: OpenTaskProps) {
  const task = tasks.find((one) => isSame(actions.task, one));
  if (!task) return null;
  return (
    <Suspense fallback={<p>{PANEL_WORDS.loading}</p>}>
      <TaskPanel key={task.kind} task={task} fixes={fixes} alike={alike} actions={actions} />
    </Suspense>
  );
}
