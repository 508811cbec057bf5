import loadHighs from 'highs';
import type { AllocationProblem } from '../../src/domain/allocation/problem';
import { solve } from '../../src/domain/allocation/solve';
import { classesOf } from '../../test/support/highs/classes';
import { roomOf, sumBy, type Room } from '../../test/support/highs/room';
import { largeProblem } from '../large-problem';
import { lineOf, type Line } from '../line';

/** HiGHS gets as long as this for each class, in seconds. */
const TIME_LIMIT = 60;

/** 200 funds and 5,000 services (`BENCH_FUNDS`, `BENCH_SERVICES`): all that `solve` does, against the totals by class alone. */
export async function run(): Promise<readonly Line[]> {
  const [fundCount, serviceCount] = [
    Number(process.env['BENCH_FUNDS'] ?? 200),
    Number(process.env['BENCH_SERVICES'] ?? 5000),
  ];
  const problem = largeProblem(fundCount, serviceCount);
  const room = roomOf(problem);
  const ours = best(3, () => solve(problem));
  const totals = totalsOf(problem, ours.value.awards);
  const theirs = await totalsByHighs(problem, room);
  for (const [at, total] of theirs.totals.entries()) {
    // HiGHS keeps rows to 1e-7 of their scale: a penny in thousands of millions.
    if (Math.abs(total - (totals[at] ?? 0)) > 1)
      throw new Error(`Class ${at + 1}: ours ${totals[at]}, HiGHS ${total}.`);
  }
  const [done, all] = [theirs.totals.length, totals.length];
  const finished =
    done === all
      ? `The totals of all ${all} classes are the same`
      : `HiGHS was stopped after ${done} of ${all} classes, whose totals are the same`;
  return [
    lineOf({
      what: `allocate ${fundCount} funds × ${serviceCount} services`,
      against: 'HiGHS, wasm',
      ours: ours.time,
      theirs: theirs.time,
      note:
        `ours: everything (totals, fair shares, restricted first, awards to the penny), the best of 3. HiGHS: only the total of each class in turn, ` +
        `one linear program of ${room.pairs.length} pairs from arrays, each class from the basis of the one before; building the program is not counted. ${finished}.`,
    }),
  ];
}

function best<Value>(times: number, work: () => Value): { readonly value: Value; readonly time: number } {
  let [fastest, value] = timed(work);
  for (let turn = 1; turn < times; turn++) {
    const [time, next] = timed(work);
    if (time < fastest) [fastest, value] = [time, next];
  }
  return { value, time: fastest };
}

function timed<Value>(work: () => Value): readonly [number, Value] {
  const start = performance.now();
  const value = work();
  return [performance.now() - start, value];
}

function totalsOf({ services }: AllocationProblem, awards: ReturnType<typeof solve>['awards']): readonly number[] {
  const paid = sumBy(awards, 'service');
  return classesOf(services).map((members) => members.reduce((sum, { id }) => sum + (paid.get(id) ?? 0), 0));
}

/** The totals of the classes, as far as time allowed, and the milliseconds that HiGHS took for those. */
async function totalsByHighs(problem: AllocationProblem, { pairs, plain, tolerance, need }: Room) {
  const highs = await loadHighs();
  const fundRow = new Map(problem.funds.map(({ id }, row) => [id, row]));
  const serviceRow = new Map(problem.services.map(({ id }, row) => [id, problem.funds.length + row]));
  const rowUpper = [
    ...problem.funds.map(({ id }) => (plain.get(id) ?? 0) + (tolerance.get(id) ?? 0)),
    ...problem.services.map(({ id }) => need.get(id) ?? 0),
  ];
  const model = highs.createModel({
    numCols: pairs.length,
    numRows: rowUpper.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(pairs.length),
    colLower: new Float64Array(pairs.length),
    colUpper: Float64Array.from(pairs, ({ limit }) => limit),
    rowLower: new Float64Array(rowUpper.length),
    rowUpper: Float64Array.from(rowUpper),
    matrix: {
      format: 'csc',
      numRows: rowUpper.length,
      numCols: pairs.length,
      starts: Int32Array.from({ length: pairs.length + 1 }, (_, column) => column * 2),
      indices: Int32Array.from(
        pairs.flatMap(({ fund, service }) => [fundRow.get(fund.id)!, serviceRow.get(service.id)!]),
      ),
      values: new Float64Array(pairs.length * 2).fill(1),
    },
  });
  model.options.set({ output_flag: false, time_limit: TIME_LIMIT });
  const totals: number[] = [];
  let time = 0;
  for (const members of classesOf(problem.services)) {
    const ids = new Set(members.map(({ id }) => id));
    const costs = Float64Array.from(pairs, ({ service }) => Number(ids.has(service.id)));
    model.changeColsCost({ kind: 'range', from: 0, to: pairs.length - 1 }, costs);
    model.zeroAllClocks();
    const [took] = timed(() => model.run());
    time += took;
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) break;
    const total = model.getObjectiveValue();
    totals.push(Math.round(total));
    const indices = [...costs.keys()].filter((column) => costs[column] === 1);
    model.addRow(Math.floor(total), highs.infinity, { indices, values: indices.map(() => 1) });
  }
  model.dispose();
  return { totals, time };
}
