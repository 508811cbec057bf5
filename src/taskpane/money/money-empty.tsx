import { Button } from '@fluentui/react-components';
import { MoneyCalculator24Regular } from '@fluentui/react-icons/svg/money-calculator';
import { Table24Regular } from '@fluentui/react-icons/svg/table';
import type { MoneyState } from '../../app/money/money-session';
import { EmptyState } from '../shared/frame/empty-state';
import { EMPTY_WORDS, MONEY_WORDS } from './money-words';

interface MoneyEmptyProps {
  readonly state: MoneyState;
  /** Opens *Set up*; undefined where there is none. */
  readonly onSetUp: (() => void) | undefined;
}

/** Before anything was read, and where the workbook lacks what is needed: what that is, and the button that makes it. */
export function MoneyEmpty({ state: { book, missingTables = [], emptyTables = [] }, onSetUp }: MoneyEmptyProps) {
  if (!book)
    return (
      <EmptyState icon={<MoneyCalculator24Regular />} heading={MONEY_WORDS.startHeading}>
        {MONEY_WORDS.what}
      </EmptyState>
    );
  if (missingTables.length === 0)
    return (
      <EmptyState icon={<Table24Regular />} heading={EMPTY_WORDS.noRowsHeading(emptyTables)}>
        {EMPTY_WORDS.noRows}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<Table24Regular />}
      heading={EMPTY_WORDS.heading}
      actions={
        onSetUp && (
          <Button appearance="primary" onClick={onSetUp}>
            {EMPTY_WORDS.setUp}
          </Button>
        )
      }
    >
      <b>{EMPTY_WORDS.funds}</b> {EMPTY_WORDS.fundsAre} and <b>{EMPTY_WORDS.services}</b> {EMPTY_WORDS.servicesAre}
    </EmptyState>
  );
}
