import { apiNotFound, HostError } from './host-error';
import type { HostState } from './host-state';
import { memberName, membersOf, own, wireName } from './lookup';
import {
  ActionType,
  PathType,
  type ArgumentInfo,
  type ObjectPathInfo,
  type RichAction,
  type RichRequest,
  type RichResponse,
} from './protocol';
import { identify, inMember, runQuery } from './query';
import { make } from './registry';
import { HostObject } from './host-object';
import { resumeCalculation } from './calculation';

/** Service objects that are not part of the workbook, by the names the library asks for. */
const SERVICES: Readonly<Record<string, () => HostObject>> = {
  'Microsoft.AppRuntime.AppRuntimeService': () => make('AppRuntimeService', null),
  'Microsoft.InternalService.AddinInternalService': () => make('AddinInternalService', null),
};

export interface BatchOptions {
  /** Stops with `failure` after this many actions. */
  readonly stopAfter?: number;
  readonly failure?: HostError;
}

/**
 * Carries out one request. It stops at the first action that fails; **what earlier actions did stays done**, as in Excel.
 * @throws nothing but programming errors of the host: those reach the add-in as `GeneralException`.
 */
export function runBatch(request: RichRequest, state: HostState, options: BatchOptions = {}): RichResponse {
  const batch = new Batch(request, state);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  let error: RichResponse['Error'];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (options.failure && index >= (options.stopAfter ?? 0)) throw options.failure;
      const value = batch.run(action);
      if (action.ActionType === ActionType.Trace) traces.push(action.Id);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (thrown) {
      error = describe(thrown, index);
      break;
    }
  }
  resumeCalculation(state);
  return { Results: results, TraceIds: traces, ...(error && { Error: error }) };
}

function describe(thrown: unknown, index: number): NonNullable<RichResponse['Error']> {
  const error =
    thrown instanceof HostError
      ? thrown
      : new HostError('GeneralException', `The simulated Excel failed: ${String(thrown)}`);
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location ?? '',
    ActionIndex: index,
    HttpStatusCode: error.httpStatus,
  };
}

class Batch {
  /** Object paths already followed: a path such as `worksheets.add()` must be followed once only. */
  private readonly known = new Map<number, HostObject | null>();

  constructor(
    private readonly request: RichRequest,
    private readonly state: HostState,
  ) {}

  /** The value for the add-in; undefined when the action has none. */
  run(action: RichAction): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object && identify(object, this.state);
      case ActionType.Query:
        return object && runQuery(object, action.QueryInfo ?? {}, this.state);
      case ActionType.Method:
        return this.call(object, action.Name, this.arguments(action.ArgumentInfo)) ?? null;
      case ActionType.SetProperty:
        this.put(object, wireName(action.Name), this.arguments(action.ArgumentInfo)[0]);
        return undefined;
      default:
        throw apiNotFound(`ActionType ${action.ActionType}`);
    }
  }

  private call(object: HostObject | null, name: string, args: readonly unknown[]): unknown {
    // The library keeps every range it makes within an `Excel.run`, null objects too.
    if (name === '_KeepReference' && (!object || membersOf(object).isTracked)) {
      if (object) this.keep(object);
      return null;
    }
    const value = this.invoke(object, name, args);
    return value instanceof HostObject ? identify(value, this.state) : value;
  }

  private keep(object: HostObject): void {
    object.referenceId ??= `${object.type}#${this.state.references.size + 1}#${Math.random().toString(36).slice(2)}`;
    this.state.references.set(object.referenceId, object);
  }

  private invoke(object: HostObject | null, name: string, args: readonly unknown[]): unknown {
    if (!object) throw new HostError('ItemNotFound', undefined, name);
    const method = own(membersOf(object).methods, name);
    if (!method) throw apiNotFound(memberName(object.type, name));
    return inMember(object, name, this.state, () => method(object.target as never, args, this.state));
  }

  private put(object: HostObject | null, name: string, value: unknown): void {
    if (!object) throw new HostError('ItemNotFound', undefined, name);
    const setter = own(membersOf(object).put, name);
    if (!setter) throw apiNotFound(memberName(object.type, name));
    inMember(object, name, this.state, () => setter(object.target as never, value, this.state));
  }

  /** Follows an object path; `null` is a null object, and so is everything below one. */
  private object(pathId: number): HostObject | null {
    const known = this.known.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(pathId)];
    if (!path) throw new HostError('InvalidObjectPath', `The request does not describe the object ${pathId}.`);
    const object = this.follow(path);
    this.known.set(pathId, object);
    return object;
  }

  private follow(path: ObjectPathInfo): HostObject | null {
    if (path.ObjectPathType === PathType.Global) return make('Workbook', null);
    if (path.ObjectPathType === PathType.NullObject) return null;
    if (path.ObjectPathType === PathType.NewObject) return this.service(path.Name);
    if (path.ObjectPathType === PathType.ReferenceId) return this.reference(path.Name);
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (path.ObjectPathType === PathType.Property) return this.navigate(parent, path.Name);
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.Indexer) return this.item(parent, args[0]);
    return this.invoke(parent, path.Name, args) as HostObject | null;
  }

  private service(name: string): HostObject {
    const service = own(SERVICES, name);
    if (!service) throw apiNotFound(name);
    return service();
  }

  private reference(id: string): HostObject {
    const kept = this.state.references.get(id);
    if (!kept) throw new HostError('InvalidReference', undefined, id);
    return kept;
  }

  private navigate(parent: HostObject, name: string): HostObject | null {
    const step = own(membersOf(parent).navigate, name);
    if (!step) throw apiNotFound(memberName(parent.type, name));
    return inMember(parent, name, this.state, () => step(parent.target as never, this.state));
  }

  private item(parent: HostObject, key: unknown): HostObject {
    const find = membersOf(parent).item;
    if (!find) throw apiNotFound(memberName(parent.type, 'getItem'));
    return inMember(parent, 'getItem', this.state, () => find(parent.target as never, key, this.state));
  }

  /** Arguments with object paths replaced by the objects they stand for. */
  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, ids?.[index]));
  }

  private argument(value: unknown, id: unknown): unknown {
    if (typeof id === 'number' && id > 0) return this.object(id);
    if (Array.isArray(id) && Array.isArray(value)) return value.map((entry, index) => this.argument(entry, id[index]));
    return isRecord(value) ? this.record(value) : value;
  }

  /** Within plain objects the library writes proxies as `{ _ObjectPathId }`. */
  private record(value: Readonly<Record<string, unknown>>): unknown {
    if (typeof value['_ObjectPathId'] === 'number') return this.object(value['_ObjectPathId']);
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, isRecord(entry) ? this.record(entry) : entry]),
    );
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
