import type { Grid } from '../../model/grid';
import type { CrossedRow, Field, ReturnSheet } from '../../model/returns';
import type { Entry, Fact, FiguresReading, Part } from '../../model/table-reading';
import type { Kpi } from '../../model/specification';
import { factOf } from './facts';
import type { LabelReader } from './read-label';

/** A figure of the table, with the labels on both its axes. */
interface Figure {
  readonly fact: Fact;
  readonly down: Entry;
  readonly across: Entry;
}

/** True for a table whose columns are parts of a list, and whose rows say what is counted or are parts of another. */
export function isCrossed({ down, across }: FiguresReading): boolean {
  const isDated = [...down, ...across].some(({ period, periodOfNoYear }) => period ?? periodOfNoYear);
  const counts = down.some(({ measure, parts, label }) => label !== '' && (measure !== undefined || parts.length > 0));
  return !isDated && counts && across.some(({ parts }) => parts.length > 0);
}

/**
 * A crosstab as rules know it: its totals are fields of one cell each, for that is what the KPIs ask for; the figures inside are of two
 * lists at once, and are held against the totals.
 */
export function crossedToSheet(grid: Grid, reading: FiguresReading, reader: LabelReader): ReturnSheet | undefined {
  const figures = figuresIn(reading, reader);
  const fields = figures.flatMap((figure) => marginOf(figure, reader));
  const crossed = reading.down.flatMap((down) => crossedRow(down, figures, reader));
  if (fields.length + crossed.length === 0) return undefined;
  const rows = reading.down.map(({ at }) => at);
  return {
    sheet: grid.sheet,
    layout: 'form',
    isReturn: reading.isReturn,
    headerRow: reading.heads.last >= reading.heads.first ? reading.heads.last : Math.min(...rows),
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    firstColumn: reading.area.left,
    lastColumn: reading.area.right,
    fields,
    crossed,
    unmapped: [...reading.down, ...reading.across].flatMap(({ unread, cells, label, mayBe }) => {
      const headerCell = cells.at(-1);
      return unread && headerCell ? [{ header: label, headerCell, mayBe }] : [];
    }),
    skippedRows: [],
  };
}

function figuresIn({ down, across }: FiguresReading, reader: LabelReader): readonly Figure[] {
  return down.flatMap((row) =>
    across.flatMap((column) => {
      const fact = factOf(reader, row, column, { row: row.at, column: column.at });
      return fact?.figure === 'actual' ? [{ fact, down: row, across: column }] : [];
    }),
  );
}

/** A figure of one list at the most is the field of a KPI: the whole, or a part of a breakdown of that whole. */
function marginOf({ fact, down, across }: Figure, reader: LabelReader): readonly Field[] {
  const [part, second] = fact.parts;
  if (second) return [];
  const kpi = reader.kpi(part?.of ?? fact.measure);
  const named = part ? [down, across].find(({ parts }) => parts.length > 0) : measureEntry(down, across);
  const headerCell = named?.cells.at(-1);
  if (!kpi || !named || !headerCell || (part && !isPartOf(kpi, fact))) return [];
  const { row, column } = fact.at;
  return [
    {
      kpi,
      how: named.how ?? 'similar',
      header: named.label,
      headerCell,
      area: { top: row, left: column, bottom: row, right: column },
      ...(part && { category: part.label }),
      ...(fact.isSubset && { isSubset: true }),
    },
  ];
}

function measureEntry(down: Entry, across: Entry): Entry {
  return down.measure === undefined && across.measure !== undefined ? across : down;
}

/** `Female` of *Beneficiaries* is a part of *Gender*; `Female` of *Referrals in* is not. */
function isPartOf(kpi: Kpi, { measure }: Fact): boolean {
  return (kpi.partOf ?? measure) === measure;
}

/** The figures of a row that belong to two lists at once, or to a list of something that it does not break down. */
function crossedRow(down: Entry, figures: readonly Figure[], reader: LabelReader): readonly CrossedRow[] {
  const inside = figures.filter((figure) => figure.down === down && isInside(figure, reader));
  const [first] = inside;
  const headerCell = down.cells.at(-1);
  const own = down.parts.at(-1);
  const kpi = first && reader.kpi(own?.of ?? first.fact.measure);
  if (!kpi || !headerCell) return [];
  const cells = inside.flatMap(({ across, fact }) => {
    const part = across.parts.at(-1);
    const list = part && reader.kpi(part.of);
    // A list against itself counts nobody: correlations, flows between offence groups.
    if (!list || list.id === own?.of) return [];
    return [{ column: fact.at.column, kpi: list, category: part.label, header: across.label }];
  });
  if (cells.length === 0) return [];
  return [
    {
      kpi,
      row: down.at,
      header: down.label,
      headerCell,
      ...(own && { category: own.label }),
      cells,
    },
  ];
}

function isInside({ fact, across }: Figure, reader: LabelReader): boolean {
  const [part, second] = fact.parts;
  if (across.parts.length === 0 || !part) return false;
  return second !== undefined || !isPartOfMeasure(part, fact, reader);
}

function isPartOfMeasure({ of }: Part, fact: Fact, reader: LabelReader): boolean {
  const kpi = reader.kpi(of);
  return kpi !== undefined && isPartOf(kpi, fact);
}
