import { createObservable, type Observable } from '../shared/observable';
import type { ReturnsState } from './returns-session';

export type SessionStore = Observable<ReturnsState>;

const START: ReturnsState = { activity: 'idle', currentArea: 0, hasMarks: false, staleSheets: [], by: '' };

export function createSessionStore(): SessionStore {
  return createObservable(START);
}
