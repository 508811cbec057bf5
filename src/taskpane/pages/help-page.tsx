import { makeStyles, tokens } from '@fluentui/react-components';
import { SEVERITIES } from '../../domain/model/findings';
import { RULES } from '../../domain/rules/index';
import { AwayPage } from '../components/away-page';
import { Disclosure } from '../components/disclosure';
import { Legend } from '../components/legend';
import { RuleHelp } from '../components/rule-help';

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingInlineStart: '20px' },
  rules: { listStyle: 'none', margin: 0, padding: 0 },
  version: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Worst first, then by title, so that one can be looked up. */
const SORTED = [...RULES].sort(
  (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.title.localeCompare(b.title, 'en-GB'),
);

interface HelpPageProps {
  readonly version: string;
  readonly onBack: () => void;
}

/** How the pane is used, and every check with its reason and source. Needs no connection. */
export function HelpPage({ version, onBack }: HelpPageProps) {
  const styles = useStyles();
  return (
    <AwayPage heading="How it works" onBack={onBack}>
      <ul className={styles.list}>
        <li>
          <b>Check this sheet</b> reads the sheet in front, marks the cells that need a person and lists them.
        </li>
        <li>
          <b>Check all returns</b> does so for every sheet of the workbook that is a return.
        </li>
        <li>Mend a cell or explain it, then check again. Editing a cell does not take its mark off by itself.</li>
        <li>
          <b>Remove marks</b> leaves the workbook as it was. Remove them before you send a return.
        </li>
      </ul>
      <p className={styles.text}>
        Nothing leaves the workbook: there is no account, no server and no measuring of use.
      </p>
      <h2 className={styles.heading}>Keys</h2>
      <p className={styles.text}>
        While the pane has the focus, <kbd>F8</kbd> goes to the next finding and <kbd>Shift</kbd>+<kbd>F8</kbd> to the
        previous one. <kbd>F6</kbd> moves between Excel’s grid, its ribbon and the pane.
      </p>
      <Disclosure level={2} summary="How marks look">
        <Legend />
      </Disclosure>
      <h2 className={styles.heading}>What is checked ({SORTED.length})</h2>
      <ul className={styles.rules}>
        {SORTED.map((rule) => (
          <RuleHelp key={rule.id} rule={rule} />
        ))}
      </ul>
      <p className={styles.version}>Ringfence {version}</p>
    </AwayPage>
  );
}
