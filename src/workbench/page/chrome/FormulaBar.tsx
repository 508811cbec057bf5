import { useState, type KeyboardEvent, type Ref } from 'react';
import { CheckmarkRegular, DismissRegular } from '@fluentui/react-icons';
import { printReference } from '../../../cells/addresses';
import type { Session } from '../session/session';
import { useSession } from '../session/use-session';
import { endOfEdit } from '../grid/CellEditorBox';
import { selectCell } from '../../../sheet-view/selection';

interface FormulaBarProps {
  readonly session: Session;
  readonly nameBox: Ref<HTMLInputElement>;
  /** Puts the keyboard back on the grid. */
  readonly leave: () => void;
}

/** Where the selection is, and a way to another place: an address or a defined name, then Enter. */
function NameBox({ session, nameBox, leave }: FormulaBarProps) {
  const [typed, setTyped] = useState<string>();
  const area = session.selection.areas.at(-1);
  const onKeyDown = ({ key, currentTarget }: KeyboardEvent<HTMLInputElement>) => {
    if (key !== 'Enter' && key !== 'Escape') return;
    setTyped(undefined);
    if (key === 'Enter' && !session.goTo(currentTarget.value)) {
      const text = `There is no cell or name "${currentTarget.value}" here. Type an address such as E14, A:C or Sheet2!B3.`;
      session.notify({ key: 'go-to', intent: 'warning', text });
      return;
    }
    session.dismiss('go-to');
    leave();
  };
  return (
    <input
      ref={nameBox}
      className="name-box"
      aria-label="Name box"
      spellCheck={false}
      value={typed ?? (area ? printReference(area) : '')}
      onFocus={(event) => event.target.select()}
      onBlur={() => setTyped(undefined)}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

/** Name box, the buttons that end an edit, and the contents of the active cell. */
export function FormulaBar({ session, nameBox, leave }: FormulaBarProps) {
  useSession(session);
  const { editor } = session;

  const take = (direction?: 'down' | 'up' | 'left' | 'right') => {
    const { row, column } = session.selection.active;
    if (!session.commit()) return;
    const step = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1] }[direction ?? 'down'];
    const place = { row: Math.max(0, row + (step[0] ?? 0)), column: Math.max(0, column + (step[1] ?? 0)) };
    if (direction) session.select(selectCell(session.sheet, place));
    leave();
  };
  const cancel = () => {
    session.cancel();
    leave();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || (event.key === 'Enter' && event.altKey)) return;
    const direction = endOfEdit(event.key, event.shiftKey, false);
    if (!direction && event.key !== 'Escape') return;
    event.preventDefault();
    if (direction) take(direction);
    else cancel();
  };

  return (
    <div className="formula-bar" role="group" aria-label="Formula bar" data-region="formula">
      <NameBox session={session} nameBox={nameBox} leave={leave} />
      <div className="formula-buttons">
        <button type="button" aria-label="Cancel entry" title="Cancel (Esc)" disabled={!editor} onClick={cancel}>
          <DismissRegular />
        </button>
        <button type="button" aria-label="Enter" title="Enter" disabled={!editor} onClick={() => take()}>
          <CheckmarkRegular />
        </button>
        <span aria-hidden="true">fx</span>
      </div>
      <textarea
        className="formula-input"
        aria-label="Contents of the active cell"
        rows={1}
        spellCheck={false}
        value={editor?.text ?? session.activeText}
        onFocus={() => editor?.place !== 'formula-bar' && session.edit('formula-bar')}
        onChange={(event) => session.type(event.target.value)}
        onKeyDown={onKeyDown}
        readOnly={!editor}
      />
    </div>
  );
}
