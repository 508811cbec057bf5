import { nextPlace } from '../../app/places';
import type { ReturnsSession, ReturnsState } from '../../app/ports/returns-session';
import type { Finding } from '../../domain/model/findings';

export interface Stepping {
  /** One-based; undefined while the person is at none of the findings shown. */
  readonly position?: number;
  readonly total: number;
  /** `2 of 5`, within a finding that has several areas. */
  readonly area?: { readonly position: number; readonly total: number };
  readonly step: (direction: 1 | -1) => void;
}

/**
 * Next and previous among the findings shown. Unfiltered, the session steps, so that pane and ribbon agree; with a filter
 * on, the pane picks the next place among what the filter lets through.
 */
export function useStepping(session: ReturnsSession, state: ReturnsState, shown: readonly Finding[]): Stepping {
  const all = state.report?.findings ?? [];
  const index = shown.findIndex((finding) => finding.key === state.currentKey);
  const areas = shown[index]?.areas.length ?? 0;

  return {
    position: index < 0 ? undefined : index + 1,
    total: shown.length,
    area: areas > 1 ? { position: state.currentArea + 1, total: areas } : undefined,
    step(direction) {
      if (shown.length === all.length) {
        void session.step(direction);
        return;
      }
      const from = index < 0 ? undefined : { finding: index, area: state.currentArea };
      const to = nextPlace(shown, from, direction);
      const finding = to && shown[to.finding];
      if (finding) void session.goTo(finding.key, to.area);
    },
  };
}
