import { useState } from 'react';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { counted } from '../../domain/text/grammar';
import type { ReturnSheet } from '../../domain/model/returns';
import { describeReturn } from './describe-return';

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
      {sheet.heldAgainst && <span className={styles.detail}>{sheet.heldAgainst.why}</span>}
    </li>
  );
}

/** Which sheets of the workbook are returns, in the words of the provider. */
export function RecognisedList({ returns }: { readonly returns: readonly ReturnSheet[] }) {
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const hidden = returns.length - SHOWN;
  return (
    <div>
      <ul className={styles.list}>
        {returns.slice(0, showsAll ? undefined : SHOWN).map((sheet) => (
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
