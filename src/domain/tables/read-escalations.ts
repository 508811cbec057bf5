import { given } from '../model/given';
import { groupBy } from '../model/group-by';
import { keptFor } from '../model/kept-for';
import { AGREEMENT_ITEMS, AGREEMENTS } from './agreements';
import { ESCALATIONS } from './escalations';
import { kpiIds, serviceIds } from './register-ids';
import { readServices } from './read-registers';
import { rowsOf } from './read-table';
import type { Stage } from './register-words';
import type { RegisterPlace } from '../model/registers';
import { plainKey, type TableRead } from './spec-rows';

/** Outcomes that end a case, whatever follows: `Closed: back above target`. */
const ENDS =
  /^(?:closed?|resolved|settled|accepted|explained|improved|withdrawn|no further action|ended|done|not (?:pursued|needed|required))\b/i;

/** What takes the end back: `Improved, still below target`, `Accepted in part`. */
const QUALIFIED = /\b(?:but|in part|partly|partially|still|pending|awaiting|waiting|asked|until)\b/i;

/** Outcomes that say the answer will not do. */
const NOT_ENOUGH =
  /\bnot (?:yet )?(?:accepted|enough|sufficient|adequate|satisfactory|good enough|explained)\b|^(?:returned|rejected|refused|insufficient|inadequate|unsatisfactory|no answer)\b/i;

/** A row of `Escalations`: one step on the ladder. Days are `YYYY-MM-DD`. */
export interface EscalationStep {
  readonly caseId: string;
  readonly date: string;
  readonly service: string;
  readonly kpi: string;
  readonly stage: Stage;
  readonly reason: string;
  readonly askedFor: string;
  readonly due?: string;
  readonly by: string;
  readonly response: string;
  /** What the outcome says: the case is over, the answer was not enough, or nothing yet. */
  readonly outcome: 'open' | 'ended' | 'not enough';
  readonly place: RegisterPlace;
}

/** Rows of `Escalations` in the order of the table; a row without service, stage or date says nothing and is left out. */
export function readEscalations(tables: readonly TableRead[]): readonly EscalationStep[] {
  const service = serviceIds(readServices(tables));
  const kpi = kpiIds(tables);
  return rowsOf(tables, ESCALATIONS).flatMap(({ text, read, place }) => {
    const [named, stage, date] = [text('Service ID'), read('Stage'), read('Date')];
    if (named === '' || stage === undefined || date === undefined) return [];
    return [
      {
        caseId: text('Case'),
        date,
        service: service(named) ?? named,
        kpi: kpi(text('KPI ID')) ?? text('KPI ID'),
        stage,
        reason: text('Reason'),
        askedFor: text('Asked for'),
        ...given('due', read('Due')),
        by: text('By'),
        response: text('Response'),
        outcome: outcomeOf(text('Outcome')),
        place,
      },
    ];
  });
}

/** Steps by service and KPI: reviews ask for those of hundreds. */
const stepsByCase = keptFor((tables: readonly TableRead[]) =>
  groupBy(readEscalations(tables), ({ service, kpi }) => caseKey(service, kpi)),
);

/** The steps that were taken for a KPI of a service, by their ids, in the order of the table. */
export function stepsOf(tables: readonly TableRead[], service: string, kpi: string): readonly EscalationStep[] {
  return stepsByCase(tables).get(caseKey(service, kpi)) ?? [];
}

function caseKey(service: string, kpi: string): string {
  return JSON.stringify([plainKey(service), plainKey(kpi)]);
}

function outcomeOf(text: string): EscalationStep['outcome'] {
  if (NOT_ENOUGH.test(text)) return 'not enough';
  return ENDS.test(text) && !QUALIFIED.test(text) ? 'ended' : 'open';
}

/** Rows of `Agreements` that say an item is in place, by service. */
const itemsInPlace = keptFor((tables: readonly TableRead[]) => {
  const service = serviceIds(readServices(tables));
  const inPlace = rowsOf(tables, AGREEMENTS).filter(({ read }) => read('In place') === true);
  return groupBy(inPlace, ({ text }) => plainKey(service(text('Service ID')) ?? text('Service ID')));
});

/** Items that the agreement of a service lacks, by `Agreements`: those that no row says are in place. */
export function missingAgreementItems(tables: readonly TableRead[], serviceId: string): readonly string[] {
  const rows = itemsInPlace(tables).get(plainKey(serviceId)) ?? [];
  const inPlace = new Set(rows.map(({ text }) => plainKey(text('Item'))));
  return AGREEMENT_ITEMS.filter((item) => !inPlace.has(plainKey(item)));
}
