import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  logo: { flexShrink: 0, color: tokens.colorBrandBackground },
});

/** Posts round a cell: the mark of scripts/make-icons.mjs, drawn as lines. */
export function Logo() {
  const styles = useStyles();
  return (
    <svg className={styles.logo} width="20" height="20" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="30" height="30" rx="7" fill="currentColor" />
      <circle
        cx="16"
        cy="16"
        r="9.5"
        fill="none"
        stroke="#ffffff"
        strokeWidth="3"
        strokeDasharray="6.75 3.2"
        strokeDashoffset="3.4"
      />
      <rect x="13" y="13" width="6" height="6" rx="1" fill="#ffcf4d" />
    </svg>
  );
}
