import { useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { onlyItem, visibleRows, type ListKind, type ListOpen, type ListTheme, type RowLooks } from './list-model';
import { Heard } from './heard';
import { ListRow } from './list-row';
import { RowBlocks } from './row-blocks';
import { useListFocus } from './use-list-focus';
import { useListKeys } from './use-list-keys';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  heading: { margin: 0, position: 'sticky', top: 0, zIndex: 2 },
  theme: {
    position: 'relative',
    display: 'flex',
    '@media (max-width: 200px)': { flexWrap: 'wrap' },
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    width: '100%',
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  turned: { transform: 'rotate(90deg)' },
  // A service has a long name, and signs beside it: the name wraps.
  themeName: { minWidth: 0, overflowWrap: 'anywhere' },
  trail: { marginInlineStart: 'auto', flexShrink: 0, '@media (max-width: 200px)': { flexShrink: 1 } },
  count: {
    marginInlineStart: 'auto',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  kind: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  card: {
    padding: `0 ${tokens.spacingHorizontalM} 10px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    overflowWrap: 'anywhere',
    '@media (forced-colors: active)': {
      borderInlineStartWidth: '3px',
      borderInlineStartStyle: 'solid',
      borderInlineStartColor: 'Highlight',
    },
  },
});

interface ThemedListProps extends ListOpen {
  readonly name: string;
  readonly themes: readonly ListTheme[];
  readonly onToggle: (id: string) => void;
  readonly onOpenItem: (item: string | undefined) => void;
  /** How an item's row looks; asked for rows that are drawn only. */
  readonly looksOf: (item: string) => RowLooks;
  /** What an open item shows below its row. */
  readonly cardOf: (item: string) => ReactNode;
  /** Items lead to a page of their own instead of opening a card. */
  readonly isOfLinks?: boolean;
  /** G, F, E or I was pressed on an item's row. */
  readonly onCommand?: (item: string, letter: string) => void;
}

/** The one list: themes, their kinds, and the items of these, each with a card that opens in its place. */
export function ThemedList(props: ThemedListProps) {
  const { name, themes, isOpen, openItem, onToggle, onOpenItem, onCommand } = props;
  const styles = useStyles();
  const ref = useRef<HTMLUListElement>(null);
  const rows = useMemo(() => visibleRows(themes, { isOpen, openItem }), [themes, isOpen, openItem]);
  const keys = useListKeys(ref, rows, (ask) => {
    if (ask.kind === 'command') onCommand?.(ask.item, ask.letter);
    else if (ask.kind === 'act' && hasActed(ref.current, ask.item)) return;
    else if (ask.row.item !== undefined) onOpenItem(ask.row.isOpen ? undefined : ask.row.item);
    else onToggle(ask.row.id);
  });
  const focus = useListFocus(ref, themes);
  useLayoutEffect(() => {
    if (openItem !== undefined) bringIntoView(ref.current, openItem);
  }, [openItem]);
  const onFocus = (target: EventTarget): void => {
    const id = target instanceof HTMLElement ? target.dataset['row'] : undefined;
    if (id !== undefined) keys.onFocus(id);
  };
  return (
    // Keys of the rows inside; the rows themselves are buttons.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul
      ref={ref}
      className={styles.list}
      aria-label={name}
      onKeyDown={keys.onKeyDown}
      onFocus={(event) => {
        focus.onFocus(event);
        onFocus(event.target);
      }}
      onBlur={focus.onBlur}
    >
      {themes.map((theme) => (
        <li key={theme.id}>
          <h2 className={styles.heading}>
            <button
              type="button"
              data-row={theme.id}
              data-place=""
              tabIndex={keys.stop === theme.id ? 0 : -1}
              className={styles.theme}
              aria-expanded={isOpen(theme.id)}
              onClick={() => onToggle(theme.id)}
            >
              <ChevronRight16Regular aria-hidden className={isOpen(theme.id) ? styles.turned : undefined} />
              {theme.label !== undefined && <Heard>{theme.label}</Heard>}
              <span aria-hidden={theme.label !== undefined || undefined} className={styles.themeName} dir="auto">
                {theme.name}
              </span>{' '}
              {theme.trail ? (
                <span aria-hidden={theme.label !== undefined || undefined} className={styles.trail}>
                  {theme.trail}
                </span>
              ) : (
                <span aria-hidden={theme.label !== undefined || undefined} className={styles.count}>
                  {theme.count.toLocaleString('en-GB')}
                </span>
              )}
            </button>
          </h2>
          {isOpen(theme.id) && (
            <ul className={styles.list} aria-label={theme.name}>
              {theme.kinds.map((kind) => (
                <li key={kind.id}>
                  <Kind {...props} kind={kind} stop={keys.stop} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The open card and its row, the row above all; the focus stays where it is. */
function bringIntoView(list: HTMLElement | null, item: string): void {
  const parts = [...(list?.querySelectorAll<HTMLElement>('[data-item]') ?? [])].filter(
    ({ dataset }) => dataset['item'] === item,
  );
  for (const part of parts.reverse()) part.scrollIntoView({ block: 'nearest' });
}

/** Presses what is marked `data-filled` in an item's card, its filled action; false where it has none. */
function hasActed(list: HTMLElement | null, item: string): boolean {
  const actions = [...(list?.querySelectorAll<HTMLElement>('[data-item] [data-filled]') ?? [])];
  const action = actions.find((one) => one.closest<HTMLElement>('[data-item]')?.dataset['item'] === item);
  // A field is there to be typed into.
  if (action instanceof HTMLInputElement) action.focus();
  else action?.click();
  return action !== undefined;
}

interface KindProps extends ThemedListProps {
  readonly kind: ListKind;
  readonly stop: string | undefined;
}

function Kind({ kind, stop, isOpen, openItem, onToggle, onOpenItem, looksOf, cardOf, isOfLinks = false }: KindProps) {
  const styles = useStyles();
  const { id, looks, items } = kind;
  const only = onlyItem(kind);
  const isCardOpen = only !== undefined && openItem === only;
  const toggleItem = (item: string): void => onOpenItem(openItem === item ? undefined : item);
  if (only !== undefined) {
    return (
      <>
        <h3 className={styles.kind}>
          <ListRow
            id={id}
            item={only}
            looks={looks}
            isOpen={isCardOpen}
            isLink={isOfLinks}
            isStop={stop === id}
            onPress={() => toggleItem(only)}
          />
        </h3>
        {isCardOpen && (
          <div className={styles.card} data-item={only}>
            {cardOf(only)}
          </div>
        )}
      </>
    );
  }
  return (
    <>
      <h3 className={styles.kind}>
        <ListRow id={id} looks={looks} isOpen={isOpen(id)} hasRows isStop={stop === id} onPress={() => onToggle(id)} />
      </h3>
      {isOpen(id) && (
        <RowBlocks
          items={items}
          pinned={[stop, openItem]}
          draw={(item, index) => (
            <div key={item} role="listitem" aria-setsize={items.length} aria-posinset={index + 1}>
              <ListRow
                id={item}
                item={item}
                looks={looksOf(item)}
                isOpen={openItem === item}
                isLink={isOfLinks}
                isStop={stop === item}
                onPress={() => toggleItem(item)}
              />
              {openItem === item && (
                <div className={styles.card} data-item={item}>
                  {cardOf(item)}
                </div>
              )}
            </div>
          )}
        />
      )}
    </>
  );
}
