import type { Workbook } from '../../workbook/model/workbook';
import { messagesFor, type EventMessage } from './event-messages';
import { EVENT_CATEGORY } from './event-types';
import type { EventInterest } from './host-state';

const later = globalThis.setTimeout.bind(globalThis);

/** Collects the events one window registered for, and sends them after the answer to the sync that caused them. */
export class EventQueue implements EventInterest {
  /** `context.runtime.enableEvents` */
  isEnabled = true;
  private readonly interest = new Map<string, number>();
  private queue: EventMessage[] = [];
  private busySyncs = 0;
  private readonly stop: () => void;

  constructor(
    workbook: Workbook,
    private readonly send: (entries: unknown[]) => void,
  ) {
    this.stop = workbook.listen((event) => {
      this.add(messagesFor(event, workbook));
    });
  }

  change(eventType: number, targetId: string, by: 1 | -1): void {
    const key = `${eventType} ${targetId}`;
    this.interest.set(key, Math.max(0, (this.interest.get(key) ?? 0) + by));
  }

  /** Queues messages; those nobody registered for are dropped, unless they need no registration. */
  add(messages: readonly EventMessage[], needsInterest = true): void {
    if (!this.isEnabled) return;
    const wanted = messages.filter(
      ({ eventType, targetId }) => !needsInterest || (this.interest.get(`${eventType} ${targetId}`) ?? 0) > 0,
    );
    if (wanted.length === 0) return;
    this.queue.push(...wanted);
    later(() => this.flush(), 0);
  }

  /** A sync is being carried out: its events wait for its answer. */
  hold(): void {
    this.busySyncs += 1;
  }

  /** It has been answered. */
  release(): void {
    this.busySyncs -= 1;
    this.flush();
  }

  private flush(): void {
    if (this.busySyncs > 0 || this.queue.length === 0) return;
    const messages = this.queue.splice(0);
    this.send(
      messages.map(({ eventType, targetId, message }) => [
        EVENT_CATEGORY,
        eventType,
        targetId,
        JSON.stringify(message),
        0,
      ]),
    );
  }

  close(): void {
    this.stop();
    this.queue = [];
  }
}
