import { Link, makeStyles } from '@fluentui/react-components';
import type { AllocationParties, Shortfall } from '../../domain/allocation/problem';
import { tellShortfall } from '../../domain/messages/shortfall-by-fund';
import { Band } from '../shared/frame/band';
import { wayTo } from '../shared/frame/use-sub-page';
import { PROPOSAL_WORDS } from './money-words';

const useStyles = makeStyles({ link: { fontSize: 'inherit', lineHeight: 'inherit' } });

interface ShortfallBandProps {
  readonly shortfalls: readonly Shortfall[];
  readonly parties: AllocationParties;
  readonly onMore: () => void;
}

/** Who is short and why, in two sentences; the rest is one press further. */
export function ShortfallBand({ shortfalls, parties, onMore }: ShortfallBandProps) {
  const styles = useStyles();
  const [first] = shortfalls;
  if (!first) return null;
  const isOne = shortfalls.length === 1;
  const told = tellShortfall(first, parties);
  const sum = shortfalls.reduce((total, { amount }) => total + amount, 0);
  return (
    <Band kind="error">
      <b>{isOne ? told.short : PROPOSAL_WORDS.shortTogether(shortfalls.length, sum)}</b> {isOne ? told.why : told.short}{' '}
      <Link as="button" inline className={styles.link} {...wayTo('shortfalls')} onClick={onMore}>
        {isOne ? PROPOSAL_WORDS.fundByFund : PROPOSAL_WORDS.serviceByService}
      </Link>
    </Band>
  );
}
