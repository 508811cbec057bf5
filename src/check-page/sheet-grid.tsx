import { useRef, useSyncExternalStore, type KeyboardEvent } from 'react';
import { moveFor } from '../sheet-view/grid-keys';
import { GridWindow } from '../sheet-view/grid-window';
import { moved } from '../sheet-view/navigation';
import { useGridPointer } from '../sheet-view/use-grid-pointer';
import { useShownSelection } from '../sheet-view/use-shown-selection';
import { useView } from '../sheet-view/use-view';
import type { ShownSheets } from './shown-sheets';

/** The sheet in front with its marks, to be looked at; Tab leaves it, the arrows move in it. */
export function SheetGrid({ shown }: { readonly shown: ShownSheets }) {
  useSyncExternalStore(shown.subscribe, shown.getVersion);
  const grid = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const view = useView(shown, scroller);
  const pointer = useGridPointer(shown, view);
  useShownSelection(shown, view);

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey, altKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const move = moveFor({ key, ctrl, shift: shiftKey, alt: altKey });
    // Alt with an arrow steps through the findings, which is the list's.
    if (move) {
      const around = { sheet: shown.sheet, rows: view.input.rows, columns: view.input.columns, page: view.page };
      shown.select(moved(shown.selection, move, shiftKey, around));
    } else if (ctrl && (key === 'PageUp' || key === 'PageDown')) shown.activateBeside(key === 'PageUp' ? -1 : 1);
    else return;
    event.preventDefault();
  };

  return (
    <GridWindow
      viewed={shown}
      view={view}
      grid={grid}
      scroller={scroller}
      handlers={{ onKeyDown, ...pointer }}
      isReadOnly
    />
  );
}
