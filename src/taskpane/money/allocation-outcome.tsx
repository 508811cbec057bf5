import { makeStyles } from '@fluentui/react-components';
import type { Allocation, AllocationParties } from '../../domain/allocation/problem';
import { sayShortfall, sayUnmetMinimum, sayUnspent } from '../../domain/messages/allocation';
import { MONEY_WORDS } from './money-words';
import { nameIn } from './name-in';
import { SentenceList } from './sentence-list';

const useStyles = makeStyles({ text: { margin: 0 } });

interface AllocationOutcomeProps {
  /** Funds and services as they were allocated, in truth or under *What if*. */
  readonly parties: AllocationParties;
  readonly allocation: Allocation;
  /** What a heading becomes where the awards are only tried. */
  readonly headingFor?: (heading: string) => string;
}

/** Who is short and why, what ringfenced money is left and why, and which minimum awards could not be met. */
export function AllocationOutcome({ parties, allocation, headingFor = (heading) => heading }: AllocationOutcomeProps) {
  const styles = useStyles();
  const { shortfalls, unspent, unmetMinimums } = allocation;
  return (
    <>
      {shortfalls.length === 0 && <p className={styles.text}>{headingFor(MONEY_WORDS.noShortfall)}</p>}
      <SentenceList
        heading={headingFor(MONEY_WORDS.shortfalls)}
        severity="error"
        sentences={shortfalls.map((one) => ({
          key: one.service,
          subject: nameIn(parties.services, one.service),
          text: sayShortfall(one, parties),
        }))}
      />
      <SentenceList
        heading={headingFor(MONEY_WORDS.unspent)}
        severity="advice"
        sentences={unspent.map((one) => ({
          key: one.fund,
          subject: nameIn(parties.funds, one.fund),
          text: sayUnspent(one, parties),
        }))}
      />
      <SentenceList
        heading={headingFor(MONEY_WORDS.minimums)}
        severity="query"
        sentences={unmetMinimums.map((one) => ({
          key: JSON.stringify([one.fund, one.service]),
          subject: nameIn(parties.services, one.service),
          text: sayUnmetMinimum(one, parties),
        }))}
      />
    </>
  );
}
