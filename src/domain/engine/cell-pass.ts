import type { CellRule, Hit } from '../rules/define-rule';
import type { TableContext } from './contexts';
import { HitCollector } from './hit-collector';
import { countRows, inBlocks, recordRuns } from './record-rows';
import { StripScanner } from './strip-scanner';
import { fieldStrips, recordStrips, type Strip } from './strips';

/** Rows looked at before the caller may pause: small enough for the processor's cache and for a smooth pane. */
const BLOCK_ROWS = 2048;

/** Cells of a summary or form looked at before the caller may pause. */
const BLOCK_CELLS = 20_000;

interface CellPassResult {
  readonly hits: readonly { readonly rule: CellRule; readonly hit: Hit }[];
  readonly cells: number;
}

/**
 * Looks once at every cell of a table, with all cell rules: field by field, records in blocks of rows. Yields between
 * blocks, and after much text, so that the caller may pause.
 */
export function* passCells(at: TableContext, rules: readonly CellRule[]): Generator<undefined, CellPassResult> {
  return at.table.layout === 'records' ? yield* passRecords(at, rules) : yield* passFields(at, rules);
}

function* passRecords(at: TableContext, rules: readonly CellRule[]): Generator<undefined, CellPassResult> {
  const { table } = at;
  const runs = recordRuns(table);
  const strips = recordStrips(at, runs);
  const { scanners, collectors } = scannersFor(strips, rules);
  for (const { top, bottom } of inBlocks(runs, BLOCK_ROWS)) {
    for (const [index, scanner] of scanners.entries()) {
      const column = table.firstColumn + index;
      yield* scanner.scan({ top, bottom, left: column, right: column });
    }
    yield undefined;
  }
  return {
    hits: collectors.flatMap((collector) => [...collector.hits()]),
    cells: countRows(runs) * strips.length,
  };
}

function passFields(at: TableContext, rules: readonly CellRule[]): Generator<undefined, CellPassResult> {
  return passStrips(fieldStrips(at), rules);
}

/** Looks once at the cells of each strip, one strip after the other. */
export function* passStrips(
  strips: readonly Strip[],
  rules: readonly CellRule[],
): Generator<undefined, CellPassResult> {
  const { scanners, collectors } = scannersFor(strips, rules);
  let cells = 0;
  let pause = BLOCK_CELLS;
  for (const [index, { areas }] of strips.entries()) {
    for (const area of areas) {
      yield* scanners[index]?.scan(area) ?? [];
      cells += (area.bottom - area.top + 1) * (area.right - area.left + 1);
    }
    if (cells < pause) continue;
    pause = cells + BLOCK_CELLS;
    yield undefined;
  }
  return { hits: collectors.flatMap((collector) => [...collector.hits()]), cells };
}

/** Fields of one KPI share a collector, so that a mistake in all categories of a breakdown is one finding. */
function scannersFor(
  strips: readonly Strip[],
  rules: readonly CellRule[],
): { readonly scanners: readonly StripScanner[]; readonly collectors: readonly HitCollector[] } {
  const byKpi = new Map<string, HitCollector>();
  const collectors: HitCollector[] = [];
  const collectorFor = ({ context: { field, header } }: Strip): HitCollector => {
    const known = field && byKpi.get(field.kpi.id);
    if (known) return known;
    const collector = new HitCollector(field?.kpi.id, field?.kpi.name ?? header);
    collectors.push(collector);
    if (field) byKpi.set(field.kpi.id, collector);
    return collector;
  };
  return { scanners: strips.map((strip) => new StripScanner(strip, rules, collectorFor(strip))), collectors };
}
