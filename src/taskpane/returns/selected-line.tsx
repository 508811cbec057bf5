import { makeStyles, tokens } from '@fluentui/react-components';
import { Table16Regular } from '@fluentui/react-icons/svg/table';
import type { Finding } from '../../domain/model/findings';
import { PassingLink } from '../shared/passing-button';
import { RETURNS_WORDS } from './returns-words';
import type { FindingActions } from './use-finding-actions';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface SelectedLineProps {
  readonly finding: Finding;
  readonly actions: FindingActions;
}

/** On the card of a finding about the cell that is selected in Excel: which one it is of how many there, and the way to the next. */
export function SelectedLine({ finding, actions: { selected, onShow } }: SelectedLineProps) {
  const styles = useStyles();
  const at = selected?.keys.indexOf(finding.key) ?? -1;
  if (!selected || at < 0) return null;
  const next = selected.keys[(at + 1) % selected.keys.length];
  return (
    <p className={styles.line}>
      <Table16Regular aria-hidden />
      <span>{RETURNS_WORDS.selected(selected.cell, at + 1, selected.keys.length)}</span>
      {next !== undefined && next !== finding.key && (
        <PassingLink onClick={() => onShow(next)}>{RETURNS_WORDS.nextThere}</PassingLink>
      )}
    </p>
  );
}
