import { readRelationships, type TextSource } from './package/relationships';
import { readXml } from './package/xml';

/** The add-in's id in manifest.xml. Settings stored under another id belong to another add-in and are left alone. */
export const RINGFENCE_ADDIN_ID = '7c3f1d52-6f0b-4f6e-9f0e-5a1b8c2d9e41';

/** A part in which Excel keeps one add-in's settings. Source: [MS-OWEXML] 2.2 and 2.3. */
export interface WebExtension {
  readonly part: string;
  readonly taskpanesPart: string;
  /** JSON text by name. */
  readonly settings: ReadonlyMap<string, string>;
}

/** The settings part of the add-in with this id; undefined when the workbook has none. */
export function findWebExtension(source: TextSource, addInId: string): WebExtension | undefined {
  const panes = readRelationships(source, '').filter(({ type }) => type === 'webextensiontaskpanes');
  for (const { target: taskpanesPart } of panes) {
    const parts = readRelationships(source, taskpanesPart).filter(({ type }) => type === 'webextension');
    for (const { target: part } of parts) {
      const settings = readSettings(source, part, addInId);
      if (settings) return { part, taskpanesPart, settings };
    }
  }
  return undefined;
}

const sameId = (a: string | undefined, b: string): boolean => a?.replace(/[{}]/g, '').toLowerCase() === b.toLowerCase();

/** The settings a part holds for the add-in; undefined when the part is another add-in's. */
function readSettings(source: TextSource, part: string, addInId: string): Map<string, string> | undefined {
  const found = source.text(part);
  const settings = new Map<string, string>();
  const owners: (string | undefined)[] = [];
  if (found === undefined) return undefined;
  readXml(typeof found === 'string' ? found : found.text, part, {
    open({ name, attributes, depth }) {
      if (name === 'reference') owners.push(attributes['id']);
      // Depth 2: inside `properties`; bindings and snapshots may hold elements of the same name deeper down.
      if (name === 'property' && depth === 2) settings.set(attributes['name'] ?? '', attributes['value'] ?? '');
    },
  });
  return owners.some((owner) => sameId(owner, addInId)) ? settings : undefined;
}
