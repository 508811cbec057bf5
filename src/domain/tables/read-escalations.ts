import { given } from '../model/given';
import { groupBy } from '../model/group-by';
import { keptFor } from '../model/kept-for';
import { readDay } from '../model/read-cells';
import { kpiIds, serviceIds } from './register-ids';
import { readServices } from './read-registers';
import { wordIn, YES_OR_NO, type Words } from './register-words';
import type { RegisterPlace } from '../model/registers';
import { plainKey, rowsOf, type TableRead } from './spec-rows';

/** The rungs of the escalation ladder, lowest first. Source: 2019 report, section 4.3. */
export const STAGES = ['informal', 'formal', 'pcc'] as const;
export type Stage = (typeof STAGES)[number];

/** What people write for a rung. */
const STAGE_WORDS: Words<Stage> = new Map([
  ['informal', 'informal'],
  ['informally', 'informal'],
  ['formal', 'formal'],
  ['formally', 'formal'],
  ['formalletter', 'formal'],
  ['pcc', 'pcc'],
  ['commissioner', 'pcc'],
  ['policeandcrimecommissioner', 'pcc'],
]);

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

/** What an agreement of a service has to cover where the service is high-risk. Source: 2019 report, section 4.4. */
const AGREEMENT_ITEMS = ['Staffing', 'Costs', 'Policies', 'Procedures'] as const;

/** Rows of `Escalations` in the order of the table; a row without service, stage or date says nothing and is left out. */
export function readEscalations(tables: readonly TableRead[]): readonly EscalationStep[] {
  const service = serviceIds(readServices(tables));
  const kpi = kpiIds(tables);
  return rowsOf(tables, 'Escalations').flatMap(({ text, value, place }) => {
    const [named, stage, date] = [text('Service ID'), wordIn(STAGE_WORDS, text('Stage')), readDay(value('Date'))];
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
        ...given('due', readDay(value('Due'))),
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
  const inPlace = rowsOf(tables, 'Agreements').filter(({ text }) => wordIn(YES_OR_NO, text('In place')) === true);
  return groupBy(inPlace, ({ text }) => plainKey(service(text('Service ID')) ?? text('Service ID')));
});

/** Items that the agreement of a service lacks, by `Agreements`: those that no row says are in place. */
export function missingAgreementItems(tables: readonly TableRead[], serviceId: string): readonly string[] {
  const rows = itemsInPlace(tables).get(plainKey(serviceId)) ?? [];
  const inPlace = new Set(rows.map(({ text }) => plainKey(text('Item'))));
  return AGREEMENT_ITEMS.filter((item) => !inPlace.has(plainKey(item)));
}
