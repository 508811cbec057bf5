import type { SessionOptions } from '../shared/session-base';
import { faceOf } from '../shared/session-face';
import { createPerformanceContext } from './performance-context';
import type { PerformanceSession } from './performance-session';
import { reviewing } from './reviewing';
import { writing } from './writing';
import type { WorkbookPort } from '../../ports/workbook-port';

/** Journey 3 on one workbook: the manager reviews variances, judges what was said about them, and records the next step. */
export function createPerformanceSession(port: WorkbookPort, options: SessionOptions = {}): PerformanceSession {
  const context = createPerformanceContext(port, options);
  return { ...faceOf(context.store), ...reviewing(context), ...writing(context) };
}
