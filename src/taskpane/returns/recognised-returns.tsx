import { useState } from 'react';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { counted } from '../../domain/text/grammar';
import { noReturnIn } from '../../app/shared/no-return';
import type { ReturnSheet } from '../../domain/model/returns';
import { describeReturn } from './describe-return';
import { Disclosure } from '../shared/disclosure';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  item: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    overflowWrap: 'anywhere',
  },
  whose: { fontWeight: tokens.fontWeightSemibold },
  detail: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** More are behind a button: a commissioner's workbook may hold a hundred. */
const SHOWN = 3;

function Return({ sheet }: { readonly sheet: ReturnSheet }) {
  const styles = useStyles();
  const { whose, size, unmapped } = describeReturn(sheet);
  return (
    <li className={styles.item} dir="auto">
      This looks like a return from <bdi className={styles.whose}>{whose}</bdi>: {size}.
      <span className={styles.detail}>
        Sheet “<bdi>{sheet.sheet}</bdi>”{unmapped && ` · ${unmapped}`}
      </span>
    </li>
  );
}

function List({ found }: { readonly found: readonly ReturnSheet[] }) {
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const hidden = found.length - SHOWN;
  return (
    <div>
      <ul className={styles.list}>
        {found.slice(0, showsAll ? undefined : SHOWN).map((sheet) => (
          <Return key={`${sheet.sheet} ${sheet.headerRow} ${sheet.firstColumn}`} sheet={sheet} />
        ))}
      </ul>
      {hidden > 0 && (
        <Link as="button" onClick={() => setShowsAll(!showsAll)} aria-expanded={showsAll}>
          {showsAll ? 'Show fewer' : `Show ${counted(hidden, 'more return')}`}
        </Link>
      )}
    </div>
  );
}

interface RecognisedReturnsProps {
  /** Undefined while nobody has looked yet. */
  readonly returns: readonly ReturnSheet[] | undefined;
  readonly commissioningTables: readonly string[];
  /** Folded into one line: after a check the findings matter more, and its outcome says where there was no return. */
  readonly isBrief: boolean;
}

/** Which sheets of the workbook are returns, in the words of the provider. */
export function RecognisedReturns({ returns, commissioningTables, isBrief }: RecognisedReturnsProps) {
  const styles = useStyles();
  if (!returns) return <p className={styles.quiet}>Looking for returns …</p>;

  const found = returns.filter((sheet) => sheet.isReturn);
  if (found.length === 0) return isBrief ? null : <p className={styles.quiet}>{noReturnIn(commissioningTables)}</p>;
  if (!isBrief) return <List found={found} />;
  const [first] = found;
  const summary = found.length === 1 && first ? describeReturn(first).whose : counted(found.length, 'return');
  return (
    <div>
      <Disclosure level={2} isQuiet summary={<bdi>{summary}</bdi>}>
        <List found={found} />
      </Disclosure>
    </div>
  );
}
