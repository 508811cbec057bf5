import { useEffect, useState } from 'react';
import type { ReturnsSession } from '../../app/returns/returns-session';
import type { CheckReport } from '../../domain/model/check-report';

/** How many cells can be fixed without asking: worked out once the list has been drawn, because it looks at every finding. */
export function useCertain(session: ReturnsSession, report: CheckReport): number {
  const [known, setKnown] = useState<{ readonly report: CheckReport; readonly cells: number }>();
  useEffect(() => {
    const timer = setTimeout(() => {
      const cells = session.certainFixes().kinds.reduce((sum, { changes }) => sum + changes.length, 0);
      setKnown({ report, cells });
    });
    return () => clearTimeout(timer);
  }, [session, report]);
  // What was true of the list before stands until it is known of this one: the button is not to blink.
  return known?.cells ?? 0;
}
