import { overlap } from '../../cells/areas';
import { printReference } from '../../cells/addresses';
import { indexFindings, type FindingIndex } from '../../domain/marks/finding-index';
import type { Finding } from '../../domain/model/findings';
import type { ReturnsContext } from './returns-context';
import type { SelectedFindings } from './returns-session';

/** Follows what a person selects in Excel: the findings about it are theirs to see. */
export interface Selecting {
  /** From now on, once. Trouble is let pass: then nothing is shown of what is selected. */
  follow(): Promise<void>;
}

export function createSelecting(context: ReturnsContext): Selecting {
  const { port, scheduler, store } = context;
  let following: Promise<() => Promise<void>> | undefined;
  let isDue = false;

  const show = (): void => {
    const { report, selected: before } = store.get();
    const selected = selectedIn(context, report?.findings);
    if (!selected) {
      // Walking through cells that nothing is about changes nothing.
      if (before) store.set({ selected: undefined });
      return;
    }
    const { keys } = selected;
    const place = report?.findings.findIndex(({ key }) => key === keys[0]) ?? -1;
    const area = report?.findings[place]?.areas.findIndex((one) => isSelected(context, one)) ?? 0;
    context.place = { finding: place, area };
    store.set({ selected, currentKey: keys[0], currentArea: area });
  };

  return {
    follow: async () => {
      following ??= port.onSelected((selection) => {
        context.selection = selection;
        if (isDue) return;
        isDue = true;
        scheduler.soon(() => {
          isDue = false;
          show();
          return Promise.resolve();
        });
      });
      try {
        await following;
      } catch {
        following = undefined;
      }
    },
  };
}

/** More areas than this are not named: a filtered column comes as one for each row. */
const NAMED = 3;

/** The findings about what is selected, by their own cells however much that is; undefined where none is. */
export function selectedIn(
  { selection }: Pick<ReturnsContext, 'selection'>,
  findings: readonly Finding[] | undefined,
): SelectedFindings | undefined {
  if (!selection || !findings) return undefined;
  const { sheet, areas } = selection;
  const keys = indexOf(findings)
    .at(sheet, areas)
    .flatMap((place) => findings[place]?.key ?? []);
  if (keys.length === 0) return undefined;
  const cells = areas.slice(0, NAMED).map(printReference).join(', ');
  return { sheet, cell: areas.length > NAMED ? `${cells}, …` : cells, keys };
}

const isSelected = ({ selection }: ReturnsContext, area: Finding['areas'][number]): boolean =>
  selection?.areas.some((one) => overlap(one, area)) ?? false;

/** Made when the first cell is selected after a check, and for that report only. */
const indexes = new WeakMap<readonly Finding[], FindingIndex>();

function indexOf(findings: readonly Finding[]): FindingIndex {
  const index = indexes.get(findings) ?? indexFindings(findings);
  indexes.set(findings, index);
  return index;
}
