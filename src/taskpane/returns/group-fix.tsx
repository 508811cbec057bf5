import { useMemo } from 'react';
import type { FindingActions } from './use-finding-actions';
import type { Task } from './use-task';
import { certainFix } from '../../domain/fixes/fix-choices';
import { FIX_WORDS } from './fix-words';
import type { FindingGroup } from '../shared/list/group-findings';
import { OpenTask } from './open-task';
import { TaskButton } from './task-button';

interface GroupFixProps {
  readonly group: FindingGroup;
  readonly actions: FindingActions;
}

/** *Fix all*, for those cells of a group that only one value can have been meant by; nothing where there is none. */
export function GroupFix({ group: { id, findings, title, cells }, actions }: GroupFixProps) {
  const { fixesFor } = actions;
  const fix = useMemo(() => certainFix(fixesFor(findings.map(({ key }) => key))), [fixesFor, findings]);
  if (!fix) return null;
  const task: Task = { kind: 'fix-all', of: id };
  const count = fix.changes.length;
  const label = count === cells ? FIX_WORDS.fixAll(count) : FIX_WORDS.fixSome(count, cells);
  return (
    <>
      <TaskButton task={task} label={label} name={FIX_WORDS.fixAllOf(label, title)} control={actions} />
      <OpenTask tasks={[task]} fixes={[fix]} actions={actions} />
    </>
  );
}
