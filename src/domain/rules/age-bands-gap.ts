import { parseBand, type Band } from '../codelists/bands';
import { indexCodes } from '../codelists/code-index';
import { NOT_KNOWN, PREFER_NOT_TO_SAY } from '../codelists/entries';
import type { ReturnContext } from '../engine/contexts';
import { defineRule, type Hit } from '../engine/define-rule';
import { figureCells } from '../engine/field-cells';
import { figureAt, isMore } from '../engine/figures';
import type { Field } from '../model/returns';
import { allOf, place, quote } from '../text/grammar';

type Data = Readonly<{ gaps: readonly string[] }>;

interface FieldBand extends Band {
  readonly field: Field;
}

const WITHOUT_AGE = indexCodes({
  id: 'without-age',
  name: '',
  isClosed: false,
  source: '',
  entries: [NOT_KNOWN, PREFER_NOT_TO_SAY],
});

/**
 * Age bands of a return between which somebody's age is in none: *Under 5* and *Over 5* leave out those who are exactly 5. A query
 * where people are missing from the bands, or where a gap has more than that one year; else advice, for people write *Over 18*
 * and mean from 18 on. Not where one of the parts cannot be read as a band: it may fill the gap.
 */
export const ageBandsGap = defineRule<Data>({
  id: 'age-bands-gap',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'return',
  heldBackBy: ['return-empty'],
  source: 'No national bands (2019 report, section 4.1, asks for age): everybody must be in exactly one of them.',
  words: {
    title: 'Age bands that leave somebody out',
    why: 'People whose age is in none of the bands are counted in none, and the bands do not add up to the clients.',
    whatToDo:
      'Word the bands so that each begins one year after the last ends, for example “Under 5” and “5 and over”.',
    message: (facts, { gaps }) => `${place(facts)}no band holds ${allOf(gaps)}.`,
  },
  check: (context) => {
    const { table } = context;
    if (table.layout === 'records') return [];
    const parts = table.fields.filter(({ kpi, category }) => kpi.id === 'age' && category !== undefined);
    const bands = bandsOf(parts);
    if (!bands) return [];
    const gaps = gapsBetween(bands);
    const [first] = gaps;
    if (!first) return [];
    const isSerious = gaps.some(({ isWording }) => !isWording) || leavesPeopleOut(parts, context);
    const hit: Hit<Data> = {
      kpi: 'age',
      label: first.after.field.kpi.name,
      areas: [first.after.field.headerCell],
      samples: [],
      count: 1,
      data: { gaps: gaps.map(({ text }) => text) },
      discriminator: gaps.map(({ text }) => text).join('; '),
      ...(!isSerious && { severity: 'advice' }),
    };
    return [hit];
  },
});

/** By first age; undefined where a part is neither a band nor an answer without an age. */
function bandsOf(parts: readonly Field[]): readonly FieldBand[] | undefined {
  const bands: FieldBand[] = [];
  for (const field of parts) {
    const band = parseBand(field.category ?? '');
    if (band) bands.push({ ...band, field });
    else if (!WITHOUT_AGE.find(field.category ?? '')) return undefined;
  }
  return bands.sort((one, other) => one.from - other.from);
}

interface Gap {
  readonly after: FieldBand;
  readonly text: string;
  /** No more than the year between *under* and *over*. */
  readonly isWording: boolean;
}

function gapsBetween(bands: readonly FieldBand[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let [last] = bands;
  for (const band of bands.slice(1)) {
    if (last && band.from > last.to + 1) {
      const [from, to] = [last.to + 1, band.from - 1];
      const ages = from === to ? `people aged exactly ${from}` : `people aged ${from} to ${to}`;
      gaps.push({
        after: band,
        text: `${ages}, between ${quote(last.field.category ?? '')} and ${quote(band.field.category ?? '')}`,
        isWording: from === to && band.mayBeginBefore === true,
      });
    }
    if (!last || band.to > last.to) last = band;
  }
  return gaps;
}

/** True where in a period the parts are fewer than the whole. */
function leavesPeopleOut(parts: readonly Field[], { grid, table }: ReturnContext): boolean {
  const whole = table.fields.find(({ kpi, category }) => category === undefined && kpi.id === parts[0]?.kpi.partOf);
  if (!whole) return false;
  return figureCells(whole).some(({ offset }) => {
    const all = figureAt(grid, whole, offset);
    const figures = parts.map((part) => figureAt(grid, part, offset));
    if (all === undefined || figures.some((figure) => figure === undefined)) return false;
    return isMore(
      all,
      figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0),
    );
  });
}
