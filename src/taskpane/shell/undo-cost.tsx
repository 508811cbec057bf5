import { useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { UNDO_COST } from '../shared/header-words';
import { NoticeBar } from '../shared/notice-bar';
import type { ToldOnce } from '../shared/told-once';

const useStyles = makeStyles({
  // The bar stays in view within this box only, which is no taller than the bar: it scrolls away with the page.
  box: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
});

/** What writing costs in an Excel that cannot undo what add-ins do; until the person has put it away. */
export function UndoCost({ told }: { readonly told: ToldOnce }) {
  const styles = useStyles();
  const [isAway, setAway] = useState(() => told.isTold());
  if (isAway) return null;
  const putAway = () => {
    told.putAway();
    setAway(true);
  };
  return (
    <div className={styles.box}>
      <NoticeBar notice={UNDO_COST} onDismiss={putAway} />
    </div>
  );
}
