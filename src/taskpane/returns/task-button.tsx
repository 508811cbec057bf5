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
  /** What comes next, until its panel is open and has what comes next itself. */
  readonly isFilled?: boolean;
}

/** Opens the panel of a task and closes it again. */
export function TaskButton({ task, label, name, control, isFilled = false }: TaskButtonProps) {
  const styles = useStyles();
  const isOpen = isSame(control.task, task);
  return (
    <Button
      className={styles.button}
      size="small"
      appearance={isFilled && !isOpen ? 'primary' : 'secondary'}
      data-filled={isFilled ? '' : undefined}
      aria-label={name}
      aria-expanded={isOpen}
      disabledFocusable={control.isBusy}
      onClick={() => control.toggle(task)}
    >
      {label}
    </Button>
  );
}
