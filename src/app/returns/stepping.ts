import type { Finding } from '../../domain/model/findings';
import { NOTHING_TO_STEP } from '../shared/notices';
import { nextPlace, type Place } from '../shared/places';
import type { ReturnsSession } from './returns-session';
import type { Desk } from './returns-desk';

/** Going to the cells of findings. */
export function stepping(desk: Desk): Pick<ReturnsSession, 'step' | 'goTo' | 'showOnly'> {
  const { store } = desk;

  const goToPlace = async (to: Place): Promise<void> => {
    const finding = store.get().report?.findings[to.finding];
    if (!finding) return;
    desk.place = to;
    store.set({ currentKey: finding.key, currentArea: to.area });
    await desk.tasks.run('going', async () => {
      const area = finding.areas[to.area];
      await desk.port.goTo(finding.sheet, area ? [area] : []);
      return {};
    });
  };

  return {
    step: async (direction) => {
      const { shown } = desk;
      const isShown = ({ key }: Finding) => shown?.has(key) ?? true;
      const next = nextPlace(store.get().report?.findings ?? [], desk.place, direction, isShown);
      if (next) await goToPlace(next);
      else store.set({ notice: NOTHING_TO_STEP });
    },
    showOnly: (keys) => {
      desk.shown = keys;
    },
    goTo: async (key, area = 0) => {
      const finding = store.get().report?.findings.findIndex((candidate) => candidate.key === key) ?? -1;
      if (finding >= 0) await goToPlace({ finding, area });
    },
  };
}
