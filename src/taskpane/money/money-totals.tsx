import { SEVERITIES, type Finding } from '../../domain/model/findings';
import { TotalsBar } from '../shared/frame/totals-bar';
import { SeverityIcon } from '../shared/severity-icon';
import { SEVERITY_WORDS } from '../shared/words';
import { MONEY_WORDS } from './money-words';
import type { FindingsShown } from './use-findings';

interface MoneyTotalsProps {
  readonly findings: readonly Finding[];
  readonly view: FindingsShown;
  readonly isStale: boolean;
  /** One of the totals was pressed: the findings are what it filters. */
  readonly onFilter: () => void;
}

/** How many findings of each severity: pressing one shows only those. And the search, in what is listed. */
export function MoneyTotals({ findings, view, isStale, onFilter }: MoneyTotalsProps) {
  return (
    <TotalsBar
      name={MONEY_WORDS.totals}
      totals={SEVERITIES.map((severity) => {
        const count = findings.filter((one) => one.severity === severity).length;
        const { one, many } = SEVERITY_WORDS[severity];
        return { id: severity, sign: <SeverityIcon severity={severity} />, count, word: count === 1 ? one : many };
      })}
      only={view.only}
      onOnly={(only) => {
        view.setOnly(only);
        onFilter();
      }}
      search={view.search}
      isStale={isStale}
    />
  );
}
