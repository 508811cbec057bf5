import type { CellArea } from '../../cells/areas';
import type { HeadingQuestion, ReturnSheet } from '../model/returns';
import type { Specification } from '../model/specification';
import { headingKey } from './headings';

/**
 * What to ask a person about the headings of returns: those that map to nothing but may be a KPI, and those taken for one
 * because they are like its name. Nothing where other headings of the table name those KPIs outright. Each wording once, where it stands first; nothing about headings already confirmed.
 *
 * @param specification what the returns were recognised with.
 */
export function questionsIn(
  returns: readonly ReturnSheet[],
  specification: Pick<Specification, 'kpis'>,
): readonly HeadingQuestion[] {
  const questions = new Map<string, HeadingQuestion>();
  for (const doubt of returns.flatMap(doubtsIn)) {
    const key = headingKey(doubt.header);
    const mayBe = doubt.kpis.flatMap((id) => {
      const kpi = specification.kpis.find((each) => each.id === id);
      return kpi ? [{ kpi: id, name: kpi.name }] : [];
    });
    if (key === '' || mayBe.length === 0 || questions.has(key)) continue;
    const { sheet, header, headerCell, takenFor } = doubt;
    questions.set(key, { sheet, header, headerCell, mayBe, ...(takenFor !== undefined && { takenFor }) });
  }
  return [...questions.values()];
}

/** A heading nobody was sure about, with the ids of the KPIs it may stand for. */
interface Doubt {
  readonly sheet: string;
  readonly header: string;
  readonly headerCell: CellArea;
  readonly kpis: readonly string[];
  readonly takenFor?: string;
}

/** In reading order. */
function doubtsIn({ sheet, isReturn, fields, unmapped }: ReturnSheet): readonly Doubt[] {
  if (!isReturn) return [];
  const taken = fields
    .filter(({ how }) => how === 'similar')
    .map(({ kpi, block, header, headerCell }) => {
      // `Female` under `Gendr` is no doubt of its own: what was guessed is the heading of its breakdown.
      const guess = block ?? { kpi, header, headerCell };
      const { id } = guess.kpi;
      return { sheet, header: guess.header, headerCell: guess.headerCell, kpis: [id], takenFor: id };
    });
  // A KPI that another heading names outright is no longer looked for: `Ethnicity2` beside `Ethnicity`.
  const named = new Set(fields.filter(({ how }) => how !== 'similar').map(({ kpi }) => kpi.id));
  const open = unmapped.map(({ header, headerCell, mayBe }) => {
    return { sheet, header, headerCell, kpis: mayBe.filter((id) => !named.has(id)) };
  });
  return [...taken, ...open].sort(
    ({ headerCell: one }, { headerCell: other }) => one.top - other.top || one.left - other.left,
  );
}
