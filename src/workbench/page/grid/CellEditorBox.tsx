import { useLayoutEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { cellName } from '../../../cells/addresses';
import type { Session } from '../session/session';
import type { MoveDirection } from '../../../sheet-view/navigation';
import type { Box } from '../../../sheet-view/overlay';
import { SHEET_FONTS } from '../../../sheet-view/cell-look';
import { textWidth } from '../../../sheet-view/text-width';

interface CellEditorBoxProps {
  readonly session: Session;
  readonly box: Box;
  readonly style: CSSProperties;
  /** Takes what was typed and moves on in a direction, or stays. */
  readonly finish: (direction?: MoveDirection) => void;
}

const ENDS: Readonly<Record<string, readonly [plain: MoveDirection, shift: MoveDirection]>> = {
  Enter: ['down', 'up'],
  Tab: ['right', 'left'],
};

const ARROWS: Readonly<Record<string, MoveDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The direction in which a key ends an edit; undefined for keys that belong to the text. */
export function endOfEdit(key: string, shift: boolean, arrowsEnd: boolean): MoveDirection | undefined {
  const end = ENDS[key];
  if (end) return end[shift ? 1 : 0];
  return arrowsEnd ? ARROWS[key] : undefined;
}

/** The box over the active cell in which its text is typed. Grows with the text. */
export function CellEditorBox({ session, box, style, finish }: CellEditorBoxProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { editor } = session;
  const text = editor?.text ?? '';
  const isHere = editor?.place === 'cell';

  useLayoutEffect(() => {
    const element = area.current;
    if (!element || !isHere) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [isHere]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      event.currentTarget.setRangeText(
        '\n',
        event.currentTarget.selectionStart,
        event.currentTarget.selectionEnd,
        'end',
      );
      session.type(event.currentTarget.value);
      return;
    }
    const direction = endOfEdit(event.key, event.shiftKey, editor?.mode === 'enter');
    if (!direction && event.key !== 'Escape' && event.key !== 'F2') return;
    event.preventDefault();
    if (direction) finish(direction);
    else if (event.key === 'Escape') session.cancel();
    else session.switchMode();
  };

  if (!editor) return null;
  const longest = Math.max(...text.split('\n').map((line) => textWidth(line, `14.67px ${SHEET_FONTS}`)));
  return (
    <textarea
      ref={area}
      className="sheet-editor"
      aria-label={`Edit ${cellName(editor.row, editor.column)}`}
      value={text}
      rows={text.split('\n').length}
      spellCheck={false}
      readOnly={!isHere}
      style={{
        ...style,
        left: box.left,
        top: box.top,
        minHeight: box.height + 1,
        width: Math.max(box.width + 1, longest + 16),
      }}
      onChange={(event) => session.type(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
