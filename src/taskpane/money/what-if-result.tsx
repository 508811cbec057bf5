import { makeStyles } from '@fluentui/react-components';
import type { MoneyState } from '../../app/money/money-session';
import type { Allocation } from '../../domain/allocation/problem';
import type { MoneyBook } from '../../domain/money/money-book';
import { PassingButton } from '../shared/passing-button';
import { AwardTable } from './award-table';
import { fundsIn, groupsOf, sumOfAwards } from './award-rows';
import { PROPOSAL_WORDS, WHAT_IF_WORDS, whatIfText } from './money-words';
import { OutcomeLists } from './outcome-lists';
import { Part } from './part';
import { ShortLines } from './short-lines';

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { margin: 0, paddingInlineStart: '16px' },
  button: { justifySelf: 'start' },
});

interface WhatIfResultProps {
  readonly book: MoneyBook;
  /** Without the changes. */
  readonly allocation: Allocation;
  readonly whatIf: NonNullable<MoneyState['whatIf']>;
  readonly isBusy: boolean;
  readonly onTakeBack: () => void;
}

/** Changes that are tried, who would gain and lose by them, and who would be short and why. */
export function WhatIfResult({ book, allocation, whatIf, isBusy, onTakeBack }: WhatIfResultProps) {
  const styles = useStyles();
  const { changes, allocation: tried, parties, difference } = whatIf;
  return (
    <>
      <Part heading={WHAT_IF_WORDS.result}>
        <ul className={styles.list}>
          {changes.map((change, index) => (
            <li key={index} dir="auto">
              <b>{whatIfText(change, book)}</b>
            </li>
          ))}
        </ul>
        {difference.services.length === 0 && <p className={styles.text}>{WHAT_IF_WORDS.nothing}</p>}
        <PassingButton className={styles.button} size="small" disabledFocusable={isBusy} onClick={onTakeBack}>
          {WHAT_IF_WORDS.takeBack}
        </PassingButton>
      </Part>
      <AwardTable
        name={WHAT_IF_WORDS.table}
        headings={[PROPOSAL_WORDS.workedOut, PROPOSAL_WORDS.ifSo]}
        groups={groupsOf(difference, parties)}
        funds={fundsIn(difference, parties)}
        sum={sumOfAwards(parties, allocation.awards, tried.awards)}
      />
      <Part heading={WHAT_IF_WORDS.ifSo(PROPOSAL_WORDS.shortTitle(tried.shortfalls.length))}>
        {tried.shortfalls.length === 0 && <p className={styles.text}>{PROPOSAL_WORDS.noShortfall}</p>}
        <ShortLines shortfalls={tried.shortfalls} parties={parties} />
      </Part>
      <OutcomeLists parties={parties} allocation={tried} headingFor={WHAT_IF_WORDS.ifSo} />
    </>
  );
}
