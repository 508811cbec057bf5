import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import type { UndoStep } from '../../app/returns/returns-session';
import { ActionMenu } from '../shared/frame/action-menu';
import { FootButton } from '../shared/frame/foot-button';
import { RETURNS_WORDS } from './returns-words';

const timeOfDay = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

interface UndoButtonProps {
  /** Newest first. */
  readonly undos: readonly UndoStep[];
  readonly isBusy: boolean;
  readonly onUndo: (id?: string) => void;
}

/** Takes back what was written since the pane was opened: the only step at once, of several those down to the one chosen. */
export function UndoButton({ undos, isBusy, onUndo }: UndoButtonProps) {
  const [only, ...others] = undos;
  if (!only) return null;
  if (others.length === 0)
    return (
      <FootButton
        icon={<ArrowUndo20Regular />}
        label={RETURNS_WORDS.undo}
        name={RETURNS_WORDS.undoStep(only.label)}
        isDisabled={isBusy}
        onPress={() => onUndo()}
      />
    );
  return (
    <ActionMenu
      isAbove
      name={RETURNS_WORDS.undoHere}
      label={RETURNS_WORDS.undo}
      entries={undos.map(({ id, label, at }) => ({
        id,
        label: `${label} · ${timeOfDay.format(at)}`,
        icon: <ArrowUndo20Regular />,
        isDisabled: isBusy,
        onChoose: () => onUndo(id),
      }))}
    />
  );
}
