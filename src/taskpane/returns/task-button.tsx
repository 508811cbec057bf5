import { Button, makeStyles } from '@fluentui/react-components';
import { isSame, type Task, type TaskControl } from './use-task';

// Fluent's least width would break the line in a narrow pane.
const useStyles = makeStyles({ button: { minWidth: 'auto' } });

interface TaskButtonProps {
  readonly task: Task;
  readonly label: string;
  /** The label with what it is about, for a person who hears it on its own. */
  readonly name: string;
  readonly control: TaskControl;
}

/** Opens the panel of a task and closes it again. */
export function TaskButton({ task, label, name, control }: TaskButtonProps) {
  const styles = useStyles();
  return (
    <Button
      className={styles.button}
      size="small"
      aria-label={name}
      aria-expanded={isSame(control.task, task)}
      disabledFocusable={control.isBusy}
      onClick={() => control.toggle(task)}
    >
      {label}
    </Button>
  );
}
