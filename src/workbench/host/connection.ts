import { EventQueue } from './event-queue';
import type { Callback, CallMessage, HostConnection } from './excel-host';
import { contextOf } from './host-context';
import type { HostCore } from './host-core';
import type { HostState } from './host-state';
import { Channel } from './event-types';
import { answerExecute } from './execute';
import type { Turn } from './turn';

const MethodId = { Execute: 1, RegisterEvent: 2, UnregisterEvent: 3, WriteSettings: 4, GetContext: 5 } as const;

/** Real timers, taken before a test can replace them: Excel's answers do not stand still with a test's clock. */
const later = globalThis.setTimeout.bind(globalThis);

/** One add-in window's line to the host. */
export class Connection implements HostConnection {
  /** After `restart`: every sync fails. */
  isStale = false;
  isClosed = false;
  readonly events: EventQueue;
  readonly state: HostState;
  /** Resolves when Excel restarts its add-ins. */
  readonly restarted: Promise<void>;
  private markRestarted: () => void = () => undefined;
  private readonly listeners = new Map<number, { readonly channel: number; readonly onEvent: Callback }>();
  private readonly stopListening: () => void;
  private callbacks = 0;
  private readonly waiting: { readonly channel: number; readonly go: () => void }[] = [];

  constructor(readonly core: HostCore) {
    this.events = new EventQueue(core.workbook, (entries) =>
      this.push(Channel.RichApiMessage, [entries, Channel.RichApiMessage]),
    );
    this.stopListening = core.workbook.listen(({ kind }) => {
      // The older event of the whole document, which carries nothing.
      if (kind === 'selection-changed')
        later(() => this.push(Channel.DocumentSelectionChanged, [[], Channel.DocumentSelectionChanged]), 0);
    });
    this.state = core.newState(this.events);
    this.restarted = new Promise((resolve) => (this.markRestarted = resolve));
  }

  /** `window._osfHostAPI` */
  readonly call = (_handler: string, message: CallMessage, callback: Callback | null): void => {
    const turn: Turn = { holdsEvents: false };
    void this.answer(message, turn).then((payload) => this.respond(callback, payload, turn));
  };

  /** `window._osfHostRegisterEvent` */
  readonly registerEvent = (
    _handler: string,
    message: CallMessage,
    onEvent: Callback,
    callback: Callback,
  ): { eventCallbackId: number } => {
    const { id } = message.params as { id: number };
    this.callbacks += 1;
    this.listeners.set(this.callbacks, { channel: id, onEvent });
    this.respond(callback, [0], { holdsEvents: false });
    const ready = this.waiting.filter((entry) => entry.channel === id);
    for (const entry of ready) this.waiting.splice(this.waiting.indexOf(entry), 1);
    for (const entry of ready) later(entry.go, 0);
    return { eventCallbackId: this.callbacks };
  };

  /** `window._osfHostUnregisterCallback` */
  readonly unregisterCallback = (eventCallbackId: number): void => {
    this.listeners.delete(eventCallbackId);
  };

  /** Resolves when the add-in listens on a channel. */
  async listensOn(channel: number): Promise<void> {
    if ([...this.listeners.values()].some((listener) => listener.channel === channel)) return;
    await new Promise<void>((go) => this.waiting.push({ channel, go }));
  }

  /** Hands a payload to everything in the window that listens on a channel. */
  push(channel: number, payload: unknown): void {
    if (this.isClosed || this.isStale) return;
    for (const listener of [...this.listeners.values()]) if (listener.channel === channel) listener.onEvent(payload);
  }

  restart(): void {
    this.isStale = true;
    this.markRestarted();
  }

  close(): void {
    this.isClosed = true;
    this.listeners.clear();
    this.events.close();
    this.stopListening();
  }

  /** Undefined: never answered. */
  private async answer(message: CallMessage, turn: Turn): Promise<unknown> {
    switch (message.methodId) {
      case MethodId.Execute:
        return answerExecute(this, message.params as { id: number; apiArgs: readonly unknown[] }, turn);
      case MethodId.UnregisterEvent:
        return [0];
      case MethodId.WriteSettings:
        this.writeSettings(message.params as { keys: readonly string[]; values: readonly string[] });
        return [0];
      case MethodId.GetContext:
        return contextOf(this.core);
      default:
        return [5001];
    }
  }

  private writeSettings({ keys, values }: { keys: readonly string[]; values: readonly string[] }): void {
    const { workbook } = this.core;
    for (const key of workbook.settings.keys()) if (!keys.includes(key)) workbook.setSetting(key, undefined);
    keys.forEach((key, index) => workbook.setSetting(key, values[index]));
  }

  /** Answers come later, as they do from Excel; events that a sync caused come after its answer. */
  private respond(callback: Callback | null, payload: unknown, turn: Turn): void {
    later(() => {
      if (this.isClosed || payload === undefined) return;
      callback?.(payload);
      if (turn.holdsEvents) later(() => this.events.release(), 0);
    }, 0);
  }
}
