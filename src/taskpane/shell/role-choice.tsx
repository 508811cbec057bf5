import { useId } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { Document24Regular } from '@fluentui/react-icons/svg/document';
import { People24Regular } from '@fluentui/react-icons/svg/people';
import { WORDS_OF_ROLE } from './role-words';
import { ROLES, type Role } from './roles';

const useStyles = makeStyles({
  set: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, border: 0, minWidth: 0 },
  card: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) 16px',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    outline: `1px solid ${tokens.colorNeutralStroke1}`,
    outlineOffset: '-1px',
    '&:focus-within': { boxShadow: `0 0 0 2px ${tokens.colorStrokeFocus1}, 0 0 0 4px ${tokens.colorStrokeFocus2}` },
  },
  // By line, tick and the radio button’s own state as well as by colour.
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-2px',
  },
  // There for keys and screen readers; what is pressed is the card.
  radio: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  sign: { color: tokens.colorBrandForeground1, fontSize: '24px', lineHeight: '24px', textAlign: 'center' },
  name: {
    display: 'block',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  what: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
});

const SIGNS: Readonly<Record<Role, React.ReactElement>> = {
  provider: <Document24Regular />,
  commissioning: <People24Regular />,
  // There is no icon of it.
  finance: <span>£</span>,
};

interface RoleChoiceProps {
  readonly chosen: Role | undefined;
  readonly onChoose: (role: Role) => void;
  /** Id of what asks. */
  readonly labelledBy: string;
}

/** Three large choices, one of which holds: radio buttons, with what each is for. */
export function RoleChoice({ chosen, onChoose, labelledBy }: RoleChoiceProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <fieldset className={styles.set} aria-labelledby={labelledBy}>
      {ROLES.map((role) => {
        const { name, what } = WORDS_OF_ROLE[role];
        return (
          <div key={role} className={mergeClasses(styles.card, role === chosen && styles.chosen)}>
            <span aria-hidden className={styles.sign}>
              {SIGNS[role]}
            </span>
            <span className={styles.words}>
              <label htmlFor={`${id}-${role}`} className={styles.name}>
                {name}
              </label>
              <span id={`${id}-${role}-what`} className={styles.what}>
                {what}
              </span>
            </span>
            <span aria-hidden className={styles.sign}>
              {role === chosen && <Checkmark16Regular />}
            </span>
            <input
              type="radio"
              id={`${id}-${role}`}
              className={styles.radio}
              name={id}
              checked={role === chosen}
              aria-describedby={`${id}-${role}-what`}
              onChange={() => onChoose(role)}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
