import type { ComparisonSession } from '../../app/comparison/comparison-session';
import type { MoneySession } from '../../app/money/money-session';
import type { PerformanceSession } from '../../app/performance/performance-session';
import type { ReturnsSession } from '../../app/returns/returns-session';
import type { SetUpSession } from '../../app/set-up/set-up-session';

/** What the pane works with. */
export interface Sessions {
  readonly returns: ReturnsSession;
  readonly money?: MoneySession;
  readonly performance?: PerformanceSession;
  readonly setUp?: SetUpSession;
  readonly comparison?: ComparisonSession;
}
