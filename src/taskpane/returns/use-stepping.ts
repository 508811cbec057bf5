import { useEffect } from 'react';
import type { ReturnsSession, ReturnsState } from '../../app/returns/returns-session';
import type { Finding } from '../../domain/model/findings';

export interface Stepping {
  /** One-based; undefined while the person is at none of the findings shown. */
  readonly position?: number;
  readonly total: number;
  /** `2 of 5`, within a finding that has several areas. */
  readonly area?: { readonly position: number; readonly total: number };
  readonly step: (direction: 1 | -1) => void;
}

/** Next and previous among the findings shown. The session is told which they are, so that pane and ribbon agree. */
export function useStepping(session: ReturnsSession, state: ReturnsState, shown: readonly Finding[]): Stepping {
  const isFiltered = shown.length !== (state.report?.findings.length ?? 0);
  const index = shown.findIndex((finding) => finding.key === state.currentKey);
  const areas = shown[index]?.areas.length ?? 0;

  useEffect(() => {
    session.showOnly(isFiltered ? new Set(shown.map(({ key }) => key)) : undefined);
  }, [session, shown, isFiltered]);

  return {
    position: index < 0 ? undefined : index + 1,
    total: shown.length,
    area: areas > 1 ? { position: state.currentArea + 1, total: areas } : undefined,
    step: (direction) => void session.step(direction),
  };
}
