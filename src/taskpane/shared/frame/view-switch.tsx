import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useArrowKeys } from './use-arrow-keys';

const useStyles = makeStyles({
  views: {
    display: 'flex',
    margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  view: {
    flex: '1 1 0',
    minWidth: 0,
    minHeight: '26px',
    padding: '3px 2px',
    borderBlockStartWidth: 0,
    borderBlockEndWidth: 0,
    borderInlineStartWidth: 0,
    borderInlineEndWidth: '1px',
    borderInlineEndStyle: 'solid',
    borderInlineEndColor: tokens.colorNeutralStroke1,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':last-child': { borderInlineEndWidth: 0 },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  // By weight and line as well as by colour.
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
});

interface ViewSwitchProps<Id extends string> {
  readonly name: string;
  readonly views: readonly { readonly id: Id; readonly label: string; readonly count?: number }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** Which of a page's lists is shown: one choice of a few. */
export function ViewSwitch<Id extends string>({ name, views, chosen, onChoose }: ViewSwitchProps<Id>) {
  const styles = useStyles();
  const arrows = useArrowKeys();
  return (
    <div {...arrows} role="radiogroup" aria-label={name} className={styles.views}>
      {views.map(({ id, label, count }) => (
        <button
          key={id}
          type="button"
          role="radio"
          aria-checked={id === chosen}
          className={mergeClasses(styles.view, id === chosen && styles.chosen)}
          onClick={() => onChoose(id)}
          onFocus={() => id !== chosen && onChoose(id)}
        >
          {label}
          {count !== undefined && ` ${count.toLocaleString('en-GB')}`}
        </button>
      ))}
    </div>
  );
}
