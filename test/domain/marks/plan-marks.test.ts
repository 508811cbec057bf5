import fc from 'fast-check';
import { planMarks } from '../../../src/domain/marks/plan-marks';
import { countCells, type CellArea } from '../../../src/cells/areas';
import { parseArea } from '../../../src/cells/addresses';
import { printArea } from '../../../src/cells/addresses';
import { SEVERITIES, type Finding, type Severity } from '../../../src/domain/model/findings';
import type { MarkPlan } from '../../../src/domain/model/mark-plan';

function finding(severity: Severity, areas: readonly CellArea[], sheet = 'One'): Finding {
  return {
    rule: 'code-unknown',
    severity,
    theme: 'wrong',
    sheet,
    areas,
    samples: [],
    count: 1,
    title: '',
    message: '',
    whatToDo: '',
    why: '',
    key: '',
    mayBe: 'mended',
    data: {},
  };
}

const at = (...addresses: string[]): CellArea[] => addresses.map((address) => parseArea(address)!);

function printed(plan: MarkPlan): unknown {
  return plan.map(({ sheet, severity, areas }) => `${sheet} ${severity} ${areas.map(printArea).join(' ')}`);
}

test('neighbouring cells become one area, in reading order', () => {
  const plan = planMarks([finding('error', at('C5', 'B2', 'C2', 'B3:C3')), finding('error', at('C4', 'F1'))]);
  expect(printed(plan)).toEqual(['One error F1 B2:B3 C2:C5']);
});

test('equal runs side by side become a block', () => {
  expect(printed(planMarks([finding('query', at('C8:E9', 'C11:E11'))]))).toEqual(['One query C8:E9 C11:E11']);
});

test('the most serious finding has the cell', () => {
  const plan = planMarks([
    finding('advice', at('A1:C3')),
    finding('query', at('B2', 'B2:B5')),
    finding('error', at('B3', 'C1')),
  ]);
  expect(printed(plan)).toEqual(['One error C1 B3', 'One query B2 B4:B5', 'One advice A1:A3 B1 C2:C3']);
});

test('a severity whose cells are all taken is left out', () => {
  expect(printed(planMarks([finding('advice', at('B2')), finding('error', at('A1:C3'))]))).toEqual(['One error A1:C3']);
});

test('sheets are kept apart, and findings about a sheet as a whole mark nothing', () => {
  const plan = planMarks([
    finding('error', [], 'Two'),
    finding('error', at('A1'), 'One'),
    finding('query', at('A1'), 'Two'),
  ]);
  expect(printed(plan)).toEqual(['Two query A1', 'One error A1']);
});

test('a hundred thousand areas are planned without being compared with each other', () => {
  const areas = Array.from({ length: 100_000 }, (_, index) => ({
    top: index * 2,
    left: index % 15,
    bottom: index * 2,
    right: index % 15,
  }));
  const [mark, ...more] = planMarks([finding('error', areas), finding('query', areas)]);
  expect(mark?.areas.length).toBe(100_000);
  expect(more).toEqual([]);
});

const area = fc
  .tuple(fc.nat(12), fc.nat(8), fc.nat(4), fc.nat(3))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
const findings = fc.array(fc.tuple(fc.constantFrom(...SEVERITIES), fc.array(area, { maxLength: 8 })), { maxLength: 8 });

function cellsOf(areas: readonly CellArea[]): string[] {
  return areas.flatMap(({ top, left, bottom, right }) =>
    Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (_, across) => `${top + down},${left + across}`),
    ).flat(),
  );
}

test('every named cell is marked once, with its most serious severity', () => {
  fc.assert(
    fc.property(findings, (given) => {
      const worst = new Map<string, Severity>();
      for (const [severity, areas] of given) {
        for (const cell of cellsOf(areas)) {
          const known = worst.get(cell);
          if (!known || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known)) worst.set(cell, severity);
        }
      }
      const plan = planMarks(given.map(([severity, areas]) => finding(severity, areas)));
      const marked = plan.flatMap(({ severity, areas }) => cellsOf(areas).map((cell) => [cell, severity] as const));
      expect(marked.length).toBe(worst.size);
      expect(new Map(marked)).toEqual(worst);
      expect(plan.reduce((sum, { areas }) => sum + countCells(areas), 0)).toBe(worst.size);
      for (const { areas } of plan) {
        const inOrder = [...areas].sort((one, other) => one.top - other.top || one.left - other.left);
        expect(areas).toEqual(inOrder);
      }
    }),
  );
});

test('the order of findings does not change the marks', () => {
  fc.assert(
    fc.property(findings, (given) => {
      const all = given.map(([severity, areas]) => finding(severity, areas));
      expect(planMarks([...all].reverse())).toEqual(planMarks(all));
    }),
  );
});
