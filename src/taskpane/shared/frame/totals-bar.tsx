import type { ReactElement } from 'react';
import { Button, Input, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { FRAME_WORDS } from './frame-words';
import { useFocusKept } from '../use-focus-kept';
import { useArrowKeys } from './use-arrow-keys';
import { useIsSearchInMenu, type PageSearch } from './use-search';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalS} 6px ${tokens.spacingHorizontalM}`,
    '@media (max-width: 299px)': { flexWrap: 'wrap', gap: '2px', paddingInline: '6px' },
  },
  totals: {
    display: 'flex',
    flexGrow: 1,
    flexWrap: 'wrap',
    minWidth: 0,
    gap: tokens.spacingHorizontalXS,
    '@media (max-width: 299px)': { gap: '2px' },
  },
  total: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '28px',
    padding: '0 5px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '14px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (max-width: 240px)': { flexWrap: 'wrap', whiteSpace: 'normal' },
  },
  // By a second line as well as by colour.
  pressed: {
    ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { outline: '3px solid Highlight', outlineOffset: '-3px' },
  },
  number: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  search: { flexGrow: 1, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** A number that is also a filter. */
export interface Total<Id extends string> {
  readonly id: Id;
  readonly sign: ReactElement;
  readonly count: number;
  /** `errors`, `error`: what is counted. */
  readonly word: string;
}

interface TotalsBarProps<Id extends string> {
  readonly name: string;
  readonly totals: readonly Total<Id>[];
  /** The only one shown; undefined for all. */
  readonly only: Id | undefined;
  readonly onOnly: (only: Id | undefined) => void;
  /** What is searched for; undefined for pages that have nothing to search. */
  readonly search?: PageSearch;
  /** The figures are those of before the last edits. */
  readonly isStale?: boolean;
  /** Stands in a toolbar, whose arrows it goes by. */
  readonly isInToolbar?: boolean;
}

/** Whoever opened the search is going to type; where it comes back while they are in the sheet, nobody asked for it. */
const focusOnce = (input: HTMLInputElement | null): void => {
  if (input?.ownerDocument.hasFocus()) input.focus();
};

/** How much of each kind there is: icon, number, word. Pressing one shows only those; again shows all. And the search. */
export function TotalsBar<Id extends string>(props: TotalsBarProps<Id>) {
  const { name, totals, only, onOnly, search, isStale, isInToolbar = false } = props;
  const styles = useStyles();
  const arrows = useArrowKeys();
  const isInMenu = useIsSearchInMenu();
  if (search?.isOpen) return <SearchBox {...search} />;
  return (
    <div className={styles.bar}>
      <div {...(!isInToolbar && arrows)} role="group" aria-label={name} className={styles.totals}>
        {totals.map(({ id, sign, count, word }) => (
          <button
            key={id}
            type="button"
            className={mergeClasses(styles.total, only === id && styles.pressed, isStale && styles.quiet)}
            aria-pressed={only === id}
            onClick={() => onOnly(only === id ? undefined : id)}
          >
            {sign}
            <span>
              <span className={styles.number}>{count.toLocaleString('en-GB')}</span> {word}
            </span>
          </button>
        ))}
      </div>
      {search && isInMenu && (
        // For the key, which presses it wherever it stands.
        <button type="button" hidden data-search="" onClick={() => search.onOpen(true)}>
          {FRAME_WORDS.search}
        </button>
      )}
      {search && !isInMenu && (
        <Button
          appearance="subtle"
          icon={<Search20Regular />}
          aria-label={FRAME_WORDS.search}
          title={FRAME_WORDS.withKey(FRAME_WORDS.search, '/')}
          aria-keyshortcuts="/"
          data-search=""
          onClick={() => search.onOpen(true)}
        />
      )}
    </div>
  );
}

/** In place of the totals, which count all and not what is found. */
function SearchBox({ text, onText, onOpen }: PageSearch) {
  const styles = useStyles();
  const ref = useFocusKept<HTMLDivElement>();
  const close = () => {
    onText('');
    onOpen(false);
  };
  return (
    <div ref={ref} className={styles.bar}>
      <Input
        className={styles.search}
        type="search"
        input={{ ref: focusOnce }}
        aria-label={FRAME_WORDS.search}
        placeholder={FRAME_WORDS.searchFor}
        value={text}
        onChange={(_, { value }) => onText(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          close();
        }}
      />
      <Button appearance="subtle" icon={<Dismiss16Regular />} aria-label={FRAME_WORDS.closeSearch} onClick={close} />
    </div>
  );
}
