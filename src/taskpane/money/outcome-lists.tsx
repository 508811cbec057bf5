import type { Allocation, AllocationParties } from '../../domain/allocation/problem';
import { sayUnmetMinimum, sayUnspent } from '../../domain/messages/allocation';
import { PROPOSAL_WORDS } from './money-words';
import { nameIn } from './name-in';
import { SentenceList } from './sentence-list';

interface OutcomeListsProps {
  /** Funds and services as they were allocated, in truth or under *What if*. */
  readonly parties: AllocationParties;
  readonly allocation: Allocation;
  /** What a heading becomes where the awards are only tried. */
  readonly headingFor?: (heading: string) => string;
}

/** What ringfenced money is left and why, and which minimum awards could not be met. */
export function OutcomeLists({ parties, allocation, headingFor = (heading) => heading }: OutcomeListsProps) {
  const { unspent, unmetMinimums } = allocation;
  return (
    <>
      <SentenceList
        heading={headingFor(PROPOSAL_WORDS.unspent)}
        severity="advice"
        sentences={unspent.map((one) => ({
          key: one.fund,
          subject: nameIn(parties.funds, one.fund),
          text: sayUnspent(one, parties),
        }))}
      />
      <SentenceList
        heading={headingFor(PROPOSAL_WORDS.minimums)}
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
