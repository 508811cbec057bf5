import { createFileWorkbook } from '../../src/adapters/files/file-workbook';
import type { WorkbookPort } from '../../src/ports/workbook-port';
import type { Actor, Workbook, WorkbookEvent } from '../../src/workbook/model/workbook';

/**
 * The pane of a co-author who has the same workbook open in an Excel of their own, beside one that a test already has on it:
 * what it writes is a co-author's doing there, and what happens there is a co-author's doing here.
 */
export interface SecondPane {
  readonly port: WorkbookPort;
  /** The workbook as this person sees it: what they type here (`person`) their pane hears as theirs. */
  readonly workbook: Workbook;
}

export function secondPane(shared: Workbook): SecondPane {
  /** Who is at work on this side at the moment. */
  let at: Actor | undefined;
  const seenFromHere = (event: WorkbookEvent): WorkbookEvent =>
    'by' in event ? { ...event, by: at ?? 'co-author' } : event;
  const doing = (method: (...given: unknown[]) => unknown, given: readonly unknown[]): unknown => {
    const by = given.find((one): one is Actor => one === 'person' || one === 'add-in');
    if (by === undefined) return method.apply(shared, [...given]);
    const before = at;
    at = by;
    try {
      return method.apply(
        shared,
        given.map((one) => (one === by ? 'co-author' : one)),
      );
    } finally {
      at = before;
    }
  };
  const workbook = new Proxy(shared, {
    get: (target, name) => {
      if (name === 'listen')
        return (listener: (event: WorkbookEvent) => void) => target.listen((event) => listener(seenFromHere(event)));
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => doing(member as (...given: unknown[]) => unknown, given);
    },
  });
  return { port: createFileWorkbook(workbook), workbook };
}
