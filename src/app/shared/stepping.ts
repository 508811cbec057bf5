import type { Finding } from '../../domain/model/findings';
import type { Notice } from './notice';
import { nextPlace, type Place } from './places';
import type { MarkingState, SessionBase } from './session-base';

/** What a page that lists findings shows of where a person stands. */
export interface SteppingState extends MarkingState {
  readonly currentKey?: string;
}

export interface SteppingRules<State> {
  /** In the order in which people go through them; undefined before a check. */
  readonly findings: () => readonly Finding[] | undefined;
  /** Steps keep to these; to all where left out. */
  readonly isShown?: (finding: Finding) => boolean;
  /** What the state says of a place. */
  readonly at: (key: string, place: Place) => Partial<State>;
  /** Said where there is nothing to step to. */
  readonly nothing: () => Notice;
  /** Said of a finding that is not in the list any more; nothing is where left out. */
  readonly gone?: Notice;
}

/** Going to the cells of findings, one by one. */
export function stepping<State extends SteppingState>(
  session: SessionBase<State, unknown>,
  rules: SteppingRules<State>,
): { step(direction: 1 | -1): Promise<void>; goTo(key: string, area?: number): Promise<void> } {
  const { port, store } = session;
  const say = (notice: Notice): void => store.set({ notice } as Partial<State>);

  const goToPlace = (to: Place): Promise<void> =>
    session.run('going', async () => {
      const finding = rules.findings()?.[to.finding];
      if (!finding) return {};
      session.place = to;
      store.set(rules.at(finding.key, to));
      await port.goTo(finding.sheet, finding.areas.slice(to.area, to.area + 1));
      return {};
    });

  return {
    step: async (direction) => {
      const next = nextPlace(rules.findings() ?? [], session.place, direction, rules.isShown);
      if (next) await goToPlace(next);
      else say(rules.nothing());
    },
    goTo: async (key, area = 0) => {
      const finding = rules.findings()?.findIndex((one) => one.key === key) ?? -1;
      if (finding >= 0) await goToPlace({ finding, area });
      else if (rules.gone) say(rules.gone);
    },
  };
}
