import type { Lazy } from './lazy';
import { failureNotice } from './notices';
import type { Notice } from './notice';
import { createObservable } from './observable';
import { faceOf, type SessionFace } from './session-face';

interface Noticing {
  readonly notice?: Notice;
}

/** The methods that answer at once, and so must have an answer before the session is there. */
type Meanwhile<Session> = {
  [
    Name in Exclude<keyof Session, keyof SessionFace<unknown>> as Session[Name] extends (
      ...given: never[]
    ) => Promise<unknown>
      ? never
      : Name
  ]: Session[Name];
};

/**
 * A session that is loaded when its page is first shown, or something is asked of it: rules and lists are most of the program, and the
 * pane should show before they are there. What is asked meanwhile is done once they are. Where it could not be loaded it says so, and
 * tries again at whatever is asked next.
 */
export function createDeferredSession<State extends Noticing, Session extends SessionFace<State>>(
  lazy: Lazy<Session>,
  start: State,
  meanwhile: Meanwhile<Session>,
): Session {
  const store = createObservable(start);
  let session: Session | undefined;
  const arrive = async (): Promise<Session> => {
    const loaded = await lazy.get();
    if (session) return session;
    session = loaded;
    // What was said of a load that failed is over.
    const follow = (): void => store.set({ notice: undefined, ...loaded.getState() });
    loaded.subscribe(follow);
    follow();
    return loaded;
  };
  const later = async (work: (loaded: Session) => unknown): Promise<unknown> => {
    try {
      return await work(await arrive());
    } catch (error) {
      store.set({ notice: failureNotice(error) } as Partial<State>);
      return undefined;
    }
  };
  const face = faceOf(store);
  const own: SessionFace<State> = {
    ...face,
    subscribe: (listener) => {
      if (!session) void later(() => undefined);
      return face.subscribe(listener);
    },
    dismissNotice: () => (session ?? face).dismissNotice(),
  };
  return new Proxy(own as Session, {
    get: (_, name) => {
      const method: unknown = Reflect.get(own, name) ?? Reflect.get(session ?? meanwhile, name);
      // It is no promise, and holds nothing but methods.
      if (method !== undefined || typeof name !== 'string' || name === 'then') return method;
      return (...given: unknown[]) => later((loaded) => call(loaded, name, given));
    },
  });
}

function call(session: object, name: string, given: readonly unknown[]): unknown {
  const method: unknown = Reflect.get(session, name);
  if (typeof method !== 'function') throw new TypeError(`A session has no method ${name}.`);
  return (method as (...given: readonly unknown[]) => unknown).call(session, ...given);
}
