import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Checkmark12Filled } from '@fluentui/react-icons/svg/checkmark';
import { CHECK_WORDS } from './check-words';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 859px)': { paddingInline: tokens.spacingHorizontalM },
  },
  office: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  steps: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXL}`,
    margin: 0,
    padding: 0,
    listStyle: 'none',
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 859px)': { columnGap: tokens.spacingHorizontalM },
  },
  step: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalSNudge },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  sign: {
    display: 'grid',
    placeItems: 'center',
    boxSizing: 'border-box',
    width: '20px',
    height: '20px',
    border: '1.5px solid currentColor',
    borderRadius: '50%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: 1,
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface PageHeaderProps {
  readonly office: string;
  /** From 0. */
  readonly step: number;
}

/** Whose page it is, what it is for, and how far a person has come. */
export function PageHeader({ office, step }: PageHeaderProps) {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <div>
        {office !== '' && <p className={styles.office}>{office}</p>}
        <h1 className={styles.title}>{CHECK_WORDS.title}</h1>
      </div>
      <ol className={styles.steps} aria-label={CHECK_WORDS.stepsLabel}>
        {CHECK_WORDS.steps.map((name, index) => (
          <li
            key={name}
            className={mergeClasses(styles.step, index === step && styles.current)}
            aria-current={index === step ? 'step' : undefined}
          >
            <span aria-hidden className={styles.sign}>
              {index < step ? <Checkmark12Filled /> : index + 1}
            </span>
            {name}
            {index < step && <span className={styles.hidden}>, {CHECK_WORDS.done}</span>}
          </li>
        ))}
      </ol>
    </header>
  );
}
