import { useId, useState, type SyntheticEvent } from 'react';
import {
  Button,
  Checkbox,
  Popover,
  PopoverSurface,
  SearchBox,
  useArrowNavigationGroup,
  type PositioningVirtualElement,
} from '@fluentui/react-components';
import { FilterDismissRegular } from '@fluentui/react-icons';
import { focusGrid } from '../chrome/regions';
import { cellId } from '../../../sheet-view/grid-cell';
import type { Session } from '../session/session';
import { useSessionPart } from '../session/use-session';
import type { FilterChoice } from './choices';

/** More values than these are found by typing: a list of thousands of boxes helps nobody. */
const MOST_SHOWN = 500;

type OpenMenu = NonNullable<Session['filtering']['menu']>;

/** The open filter menu at its header cell; nothing while none is open. */
export function FilterMenu({ session }: { readonly session: Session }) {
  const menu = useSessionPart(session, ({ filtering }) => filtering.menu);
  if (!menu) return null;
  const end = (finish: () => void) => {
    finish();
    focusGrid();
  };
  const { filtering } = session;
  const target = document.getElementById(cellId(menu.place.row, menu.place.column));
  return (
    <Popover
      open
      trapFocus
      positioning={{ position: 'below', align: 'end', ...(target ? { target: anchorOf(target) } : {}) }}
      onOpenChange={(_event, { open }) => !open && end(() => filtering.close())}
    >
      <PopoverSurface className="filter-menu" aria-label={`Filter ${menu.title}`}>
        <Choices
          menu={menu}
          clear={() => end(() => filtering.clear())}
          cancel={() => end(() => filtering.close())}
          choose={(chosen) => end(() => filtering.choose(chosen))}
        />
      </PopoverSurface>
    </Popover>
  );
}

/** The place of the header cell, kept: the cell itself may be drawn anew meanwhile. */
function anchorOf(element: Element): PositioningVirtualElement {
  const place = element.getBoundingClientRect();
  return { getBoundingClientRect: () => place };
}

interface ChoicesProps {
  readonly menu: OpenMenu;
  readonly clear: () => void;
  readonly cancel: () => void;
  readonly choose: (chosen: ReadonlySet<FilterChoice>) => void;
}

function Choices({ menu, clear, cancel, choose }: ChoicesProps) {
  const { title, isFiltered, choices } = menu;
  const [chosen, setChosen] = useState<ReadonlySet<FilterChoice>>(() => new Set(choices.filter((one) => one.isShown)));
  const [query, setQuery] = useState('');
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  const hint = useId();
  const wanted = query.trim().toLowerCase();
  const found = choices.filter(({ text }) => text.toLowerCase().includes(wanted));
  const shown = found.slice(0, MOST_SHOWN);
  const picked = found.filter((one) => chosen.has(one));
  const put = (changed: readonly FilterChoice[], isOn: boolean) => {
    const next = new Set(chosen);
    for (const choice of changed) {
      if (isOn) next.add(choice);
      else next.delete(choice);
    }
    setChosen(next);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (picked.length > 0) choose(new Set(picked));
  };
  const all = picked.length === found.length ? true : picked.length === 0 ? false : 'mixed';
  return (
    <form className="filter-form" onSubmit={submit}>
      <h2>{title}</h2>
      <Button
        appearance="subtle"
        size="small"
        icon={<FilterDismissRegular />}
        disabled={!isFiltered}
        onClick={clear}
      >{`Clear filter from ${title}`}</Button>
      <SearchBox
        size="small"
        aria-label="Search the values"
        placeholder="Search"
        value={query}
        onChange={(_event, { value }) => setQuery(value)}
      />
      <div className="filter-choices" role="group" aria-label={`Values of ${title}`} {...arrows}>
        {found.length > 0 && (
          <Checkbox
            label={wanted === '' ? '(Select all)' : '(Select all found)'}
            checked={all}
            onChange={(_event, { checked }) => put(found, checked === true)}
          />
        )}
        {shown.map((choice) => (
          <Checkbox
            key={choice.text}
            label={choice.text === '' ? '(Blanks)' : choice.text}
            checked={chosen.has(choice)}
            onChange={(_event, { checked }) => put([choice], checked === true)}
          />
        ))}
      </div>
      <p id={hint} role="status">
        {sentence(found.length, picked.length)}
      </p>
      <div className="filter-buttons">
        <Button
          type="submit"
          appearance="primary"
          size="small"
          disabledFocusable={picked.length === 0}
          aria-describedby={hint}
        >
          OK
        </Button>
        <Button size="small" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function sentence(found: number, picked: number): string {
  if (found === 0) return 'No value has this in it.';
  if (picked === 0) return 'Tick at least one value.';
  return found > MOST_SHOWN
    ? `The first ${MOST_SHOWN} of ${found.toLocaleString('en-GB')} values: search to see the others.`
    : '';
}
