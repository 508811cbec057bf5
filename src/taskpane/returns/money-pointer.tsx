import { Link, makeStyles } from '@fluentui/react-components';
import { HEADER_WORDS } from '../shared/header-words';

const useStyles = makeStyles({ text: { margin: 0 } });

interface MoneyPointerProps {
  /** Names of the commissioner's own tables that the workbook holds. */
  readonly tables: readonly string[];
  readonly onMoney: () => void;
}

/** The way to the page Money, on a workbook that it is for. */
export function MoneyPointer({ tables, onMoney }: MoneyPointerProps) {
  const styles = useStyles();
  if (!tables.includes('Funds')) return null;
  return (
    <p className={styles.text}>
      {HEADER_WORDS.hasFunds}{' '}
      <Link as="button" inline onClick={onMoney}>
        {HEADER_WORDS.openMoney}
      </Link>
    </p>
  );
}
