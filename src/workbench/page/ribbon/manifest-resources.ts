import { attribute, child, descendant } from './manifest-elements';

/** Finds what a `resid` stands for. Each answers undefined, and notes a problem, when there is no such resource. */
export interface Resources {
  string(element: Element | undefined, owner: string): string | undefined;
  url(element: Element | undefined, owner: string): string | undefined;
  image(element: Element | undefined, owner: string): string | undefined;
}

/** Source: Microsoft's manifest reference, resources: length limits of ids and strings. */
const LONGEST_ID = 32;
const LONGEST = { ShortStrings: 125, LongStrings: 250 } as const;

type Kind = 'ShortStrings' | 'LongStrings' | 'Urls' | 'Images';
const KINDS: readonly Kind[] = ['ShortStrings', 'LongStrings', 'Urls', 'Images'];

function checkLength(kind: Kind, id: string, value: string, problems: string[]): void {
  if (id.length > LONGEST_ID) problems.push(`The resource id ${id} is longer than ${LONGEST_ID} characters.`);
  if (kind === 'Urls' || kind === 'Images') {
    if (!value.startsWith('https://')) problems.push(`${id} is not an https address: ${value}`);
    return;
  }
  if (value.length > LONGEST[kind])
    problems.push(`${id} is longer than ${LONGEST[kind]} characters, so Excel cuts it off.`);
}

/** Reads the manifest's resources; `problems` takes what is wrong with them and with their use. */
export function readResources(root: Element, problems: string[]): Resources {
  const values = new Map<Kind, Map<string, string>>();
  const resources = descendant(root, 'Resources');
  for (const kind of KINDS) {
    const found = new Map<string, string>();
    const list = resources && child(resources, kind);
    for (const element of list ? [...list.children] : []) {
      const id = attribute(element, 'id') ?? '';
      const value = attribute(element, 'DefaultValue') ?? '';
      if (found.has(id)) problems.push(`The resource ${id} is there twice.`);
      checkLength(kind, id, value, problems);
      found.set(id, value);
    }
    values.set(kind, found);
  }

  const find = (kinds: readonly Kind[], element: Element | undefined, owner: string): string | undefined => {
    const id = element && attribute(element, 'resid');
    if (!element || id === undefined) {
      problems.push(
        `${owner} lacks a ${element ? `resid on its ${element.localName}` : 'Label, Title, Description or SourceLocation'}.`,
      );
      return undefined;
    }
    const value = kinds.map((kind) => values.get(kind)?.get(id)).find((candidate) => candidate !== undefined);
    if (value === undefined)
      problems.push(`${owner} asks for the resource ${id}, which is not in ${kinds.join(' or ')}.`);
    return value;
  };

  return {
    string: (element, owner) => find(['ShortStrings', 'LongStrings'], element, owner),
    url: (element, owner) => find(['Urls'], element, owner),
    image: (element, owner) => find(['Images'], element, owner),
  };
}

/** Where the workbench's server keeps what the manifest says lives on the add-in's own server. */
export function localUrl(url: string): string {
  const { pathname, search } = new URL(url);
  return `/pane${pathname}${search}`;
}
