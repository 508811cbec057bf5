/**
 * Small helpers over the manifest's elements. They go by local name: manifests choose their prefixes freely, and the
 * version overrides live in a namespace of their own.
 */

export function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter((element) => element.localName === name);
}

export function child(parent: Element, name: string): Element | undefined {
  return children(parent, name)[0];
}

export function descendant(parent: Element, name: string): Element | undefined {
  return parent.getElementsByTagNameNS('*', name)[0];
}

/** An attribute by its local name: `type` finds `xsi:type` too. */
export function attribute(element: Element, name: string): string | undefined {
  return [...element.attributes].find((candidate) => candidate.localName === name)?.value;
}

export function textOf(element: Element | undefined): string {
  return element?.textContent.trim() ?? '';
}
