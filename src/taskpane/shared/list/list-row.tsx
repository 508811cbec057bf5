import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { Heard } from './heard';
import type { RowLooks } from './list-model';

const useStyles = makeStyles({
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    '@media (max-width: 120px)': { gridTemplateColumns: '16px minmax(0, 1fr)', columnGap: '4px' },
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    width: '100%',
    minHeight: '44px',
    padding: `5px ${tokens.spacingHorizontalM}`,
    boxSizing: 'border-box',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    // Keeps the row clear of the theme that sticks to the top when it is brought into view.
    scrollMarginBlock: '40px 8px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  slim: { minHeight: '28px', paddingTop: '3px', paddingBottom: '3px', alignItems: 'center' },
  // Zoomed in so far that a name would break letter by letter, what is at the right goes below it.
  signless: {
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    '@media (max-width: 200px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  // By a bar as well as by colour.
  open: {
    borderBottomColor: 'transparent',
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': {
      borderInlineStartWidth: '3px',
      borderInlineStartStyle: 'solid',
      borderInlineStartColor: 'Highlight',
    },
  },
  name: { display: 'block', overflowWrap: 'anywhere' },
  line: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  sign: { display: 'flex', marginTop: '2px' },
  figure: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    '@media (max-width: 120px)': { gridColumn: '1 / -1', flexWrap: 'wrap' },
  },
  turned: { transform: 'rotate(180deg)' },
});

interface ListRowProps {
  readonly id: string;
  /** The item it stands for. */
  readonly item?: string;
  readonly looks: RowLooks;
  readonly isOpen: boolean;
  /** Opens to rows of its own, which the chevron says; else to a card. */
  readonly hasRows?: boolean;
  /** Leads to a page of its own: nothing opens below it. */
  readonly isLink?: boolean;
  /** The one that the Tab key stops at. */
  readonly isStop: boolean;
  readonly onPress: () => void;
  readonly children?: ReactNode;
}

/** One row of a list: sign, name, one line, one figure. What it opens to comes below it. */
export function ListRow({ id, item, looks, isOpen, hasRows, isLink, isStop, onPress }: ListRowProps) {
  const styles = useStyles();
  const { sign, name, line, figure, trail, label, isSlim } = looks;
  return (
    <button
      type="button"
      data-row={id}
      data-item={item}
      data-place=""
      tabIndex={isStop ? 0 : -1}
      aria-expanded={isLink ? undefined : isOpen}
      className={mergeClasses(
        styles.row,
        isSlim && styles.slim,
        !sign && styles.signless,
        isOpen && !hasRows && styles.open,
      )}
      onClick={onPress}
    >
      {label !== undefined && <Heard>{label}</Heard>}
      {sign && <span className={styles.sign}>{sign}</span>}
      <span aria-hidden={label !== undefined || undefined}>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        {line !== undefined && (
          <span className={styles.line} dir="auto">
            {line}
          </span>
        )}
      </span>
      {/* The label says it already, in its own order. */}
      <span className={styles.figure} aria-hidden={label !== undefined || undefined}>
        {trail}
        {figure}
        {hasRows && <ChevronDown16Regular aria-hidden className={isOpen ? styles.turned : undefined} />}
      </span>
    </button>
  );
}
