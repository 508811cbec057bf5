import type { Edit } from '../../model/journal';
import { readRelationships } from '../package/relationships';
import { readXml, relationId, tagStart } from '../package/xml';
import { findWebExtension, RINGFENCE_ADDIN_ID, type WebExtension } from '../webextension';
import type { PackageDraft } from './package-draft';
import { addPart, addRelationship, removePart, removeRelationships } from './package-parts';
import { applySplices, type Splice } from './splices';
import { escapeAttribute } from './xml-text';

export type SettingEdit = Extract<Edit, { kind: 'setting' }>;

const WE = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const WETP = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PANES_TYPE = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';
const EXTENSION_TYPE = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
const PANES_CONTENT = 'application/vnd.ms-office.webextensiontaskpanes+xml';
const EXTENSION_CONTENT = 'application/vnd.ms-office.webextension+xml';
const FOLDER = 'xl/webextensions';

/** Marks a part that we made ourselves, so that we may take it away again when its last setting goes. */
const OWN_INSTANCE = '{7C3F1D52-0000-4000-8000-52494E474645}';

/**
 * Puts add-in settings where Excel keeps those of web add-ins. Source: [MS-OWEXML] 2.2 (webextension), 2.3 (taskpanes).
 * Parts that we made go again with their last setting, so that nothing stays behind.
 */
export function patchSettings(draft: PackageDraft, edits: readonly SettingEdit[]): void {
  const extension = findWebExtension(draft, RINGFENCE_ADDIN_ID);
  const settings = new Map(extension?.settings);
  for (const { key, after } of edits) {
    if (after === undefined) settings.delete(key);
    else settings.set(key, after);
  }
  if (!extension) {
    if (settings.size > 0) addExtension(draft, settings);
    return;
  }
  const text = draft.text(extension.part) ?? '';
  if (settings.size === 0 && text.includes(OWN_INSTANCE)) removeExtension(draft, extension);
  else draft.write(extension.part, replaceProperties(text, extension.part, settings));
}

function addExtension(draft: PackageDraft, settings: ReadonlyMap<string, string>): void {
  let number = 1;
  while (draft.has(`${FOLDER}/webextension${number}.xml`)) number += 1;
  const part = `${FOLDER}/webextension${number}.xml`;
  const reference = `<we:reference id="${RINGFENCE_ADDIN_ID}" version="1.0.0.0" store="EXCatalog" storeType="EXCatalog"/>`;
  const properties = [...settings].map(([name, value]) => propertyXml('we:', name, value)).join('');
  const body = `${reference}<we:alternateReferences/><we:properties>${properties}</we:properties><we:bindings/><we:snapshot xmlns:r="${R}"/>`;
  addPart(
    draft,
    part,
    EXTENSION_CONTENT,
    `<we:webextension xmlns:we="${WE}" id="${OWN_INSTANCE}">${body}</we:webextension>`,
  );
  const panes = readRelationships(draft, '').find(({ type }) => type === 'webextensiontaskpanes')?.target;
  if (panes === undefined || !draft.has(panes)) addPanes(draft, part);
  else addPane(draft, panes, part);
}

const propertyXml = (prefix: string, name: string, value: string): string =>
  `<${prefix}property name="${escapeAttribute(name)}" value="${escapeAttribute(value)}"/>`;

/** `visibility="0"`: the workbook does not open our pane for people who only look at it. */
const paneXml = (prefix: string, id: string, row: number): string =>
  `<${prefix}taskpane dockstate="right" visibility="0" width="350" row="${row}"><${prefix}webextensionref xmlns:r="${R}" r:id="${id}"/></${prefix}taskpane>`;

function addPanes(draft: PackageDraft, part: string): void {
  const panes = `${FOLDER}/taskpanes.xml`;
  const id = addRelationship(draft, panes, { type: EXTENSION_TYPE, target: `/${part}` });
  addPart(
    draft,
    panes,
    PANES_CONTENT,
    `<wetp:taskpanes xmlns:wetp="${WETP}">${paneXml('wetp:', id, 0)}</wetp:taskpanes>`,
  );
  addRelationship(draft, '', { type: PANES_TYPE, target: panes });
}

/** Adds our pane to those of other add-ins. */
function addPane(draft: PackageDraft, panes: string, part: string): void {
  const id = addRelationship(draft, panes, { type: EXTENSION_TYPE, target: `/${part}` });
  const text = draft.text(panes) ?? '';
  const end = text.lastIndexOf('</');
  const prefix = /^<\/([^:>]+:)/.exec(text.slice(end))?.[1] ?? '';
  const row = text.split('webextensionref').length - 1;
  draft.write(panes, applySplices(text, [{ start: end, end, text: paneXml(prefix, id, row) }]));
}

function removeExtension(draft: PackageDraft, { part, taskpanesPart }: WebExtension): void {
  const relationships = readRelationships(draft, taskpanesPart);
  const own = relationships.find(({ target }) => target === part)?.id;
  removeRelationships(draft, taskpanesPart, part);
  removePart(draft, part);
  if (relationships.length > 1) {
    removePane(draft, taskpanesPart, own);
    return;
  }
  removeRelationships(draft, '', taskpanesPart);
  removePart(draft, taskpanesPart);
}

function removePane(draft: PackageDraft, panes: string, id: string | undefined): void {
  const text = draft.text(panes) ?? '';
  const splices: Splice[] = [];
  let start = 0;
  let isOurs = false;
  readXml(text, panes, {
    open(tag) {
      if (tag.name === 'taskpane') {
        start = tagStart(text, tag.end);
        isOurs = false;
      } else if (tag.name === 'webextensionref') isOurs = relationId(tag.attributes) === id;
    },
    close(name, _, end) {
      if (name === 'taskpane' && isOurs) splices.push({ start, end, text: '' });
    },
  });
  draft.write(panes, applySplices(text, splices));
}

/** The part's text with other properties; those that did not change keep their bytes. */
function replaceProperties(text: string, part: string, settings: ReadonlyMap<string, string>): string {
  const splices: Splice[] = [];
  const missing = new Map(settings);
  let list: { start: number; end: number; isSelfClosing: boolean } | undefined;
  let property: { start: number; name: string; value: string } | undefined;
  let afterReferences = 0;
  const prefix = readXml(text, part, {
    open(tag) {
      const start = tagStart(text, tag.end);
      if (tag.depth === 1 && tag.name === 'properties')
        list = { start, end: tag.end, isSelfClosing: tag.isSelfClosing };
      if (tag.depth === 2 && tag.name === 'property') {
        property = { start, name: tag.attributes['name'] ?? '', value: tag.attributes['value'] ?? '' };
      }
    },
    close(name, _, end, depth) {
      if (depth === 1 && name === 'properties' && list && !list.isSelfClosing) list.end = tagStart(text, end);
      if (depth === 1 && (name === 'reference' || name === 'alternateReferences')) afterReferences = end;
      if (depth !== 2 || !property) return;
      const wanted = settings.get(property.name);
      missing.delete(property.name);
      const replacement =
        wanted === undefined ? '' : propertyXml(prefixOf(text, property.start), property.name, wanted);
      if (wanted !== property.value) splices.push({ start: property.start, end, text: replacement });
      property = undefined;
    },
  });
  const added = [...missing].map(([name, value]) => propertyXml(prefix, name, value)).join('');
  if (added !== '') splices.push(addedProperties(prefix, added, list, afterReferences));
  return applySplices(text, splices);
}

const prefixOf = (text: string, start: number): string =>
  /^<([^:\s/>]+:)?/.exec(text.slice(start, start + 80))?.[1] ?? '';

function addedProperties(
  prefix: string,
  added: string,
  list: { start: number; end: number; isSelfClosing: boolean } | undefined,
  afterReferences: number,
): Splice {
  const whole = `<${prefix}properties>${added}</${prefix}properties>`;
  if (!list) return { start: afterReferences, end: afterReferences, text: whole };
  if (list.isSelfClosing) return { start: list.start, end: list.end, text: whole };
  return { start: list.end, end: list.end, text: added };
}
