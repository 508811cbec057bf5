import { readResources, type Resources } from './manifest-resources';
import { attribute, child, children, descendant, textOf } from './manifest-elements';

export type RibbonAction =
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'pane'; readonly url: string }
  /** The manifest does not say, or says something that is not drawn here; the problems tell. */
  | { readonly kind: 'none' };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  /** URLs by size in pixels, as the manifest has them. */
  readonly icons: ReadonlyMap<number, string>;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface Manifest {
  readonly name: string;
  readonly tabs: readonly RibbonTab[];
  /** Where the pane is, as the manifest has it; undefined when it does not say. */
  readonly paneUrl: string | undefined;
  /** What Excel would refuse or show wrongly, in sentences. */
  readonly problems: readonly string[];
}

/** Excel's own tabs that add-ins may put groups on, by the ids manifests use. */
const OFFICE_TABS = new Map([
  ['TabHome', 'Home'],
  ['TabInsert', 'Insert'],
  ['TabPageLayoutExcel', 'Page Layout'],
  ['TabFormulas', 'Formulas'],
  ['TabData', 'Data'],
  ['TabReview', 'Review'],
  ['TabView', 'View'],
  ['TabDeveloper', 'Developer'],
]);

const ICON_SIZES = [16, 32, 80];

/** Reads one manifest; collects what is wrong with it on the way. */
class ManifestReader {
  readonly problems: string[] = [];
  private readonly ids = new Set<string>();
  private readonly resources: Resources;

  constructor(private readonly root: Element) {
    this.resources = readResources(root, this.problems);
  }

  tabs(): RibbonTab[] {
    const surface = [...this.root.getElementsByTagNameNS('*', 'ExtensionPoint')].find(
      (point) => attribute(point, 'type') === 'PrimaryCommandSurface',
    );
    if (!surface) {
      this.problems.push(
        'The manifest has no ExtensionPoint of type PrimaryCommandSurface, so Excel shows no buttons.',
      );
      return [];
    }
    return [...children(surface, 'OfficeTab'), ...children(surface, 'CustomTab')].map((tab) => this.tab(tab));
  }

  paneUrl(): string | undefined {
    const settings = descendant(this.root, 'DefaultSettings');
    const source = settings && child(settings, 'SourceLocation');
    const url = source && attribute(source, 'DefaultValue');
    if (!url) this.problems.push('The manifest names no page for the pane: DefaultSettings/SourceLocation is missing.');
    return url;
  }

  private tab(element: Element): RibbonTab {
    const id = this.id(element);
    const groups = children(element, 'Group').map((group) => this.group(group));
    if (element.localName === 'CustomTab') return { id, label: this.label(element, id), groups };
    const label = OFFICE_TABS.get(id);
    if (!label) this.problems.push(`Excel has no tab with the id ${id}.`);
    return { id, label: label ?? id, groups };
  }

  private group(element: Element): RibbonGroup {
    const id = this.id(element);
    this.icons(element, id);
    return {
      id,
      label: this.label(element, id),
      buttons: children(element, 'Control').flatMap((one) => this.button(one)),
    };
  }

  private button(element: Element): RibbonButton[] {
    const id = this.id(element);
    if (attribute(element, 'type') !== 'Button') {
      this.problems.push(`${id} is a ${attribute(element, 'type') ?? 'control'}; the workbench draws buttons only.`);
      return [];
    }
    const supertip = child(element, 'Supertip');
    if (!supertip) this.problems.push(`${id} has no Supertip, which Excel requires.`);
    const label = this.label(element, id);
    return [
      {
        id,
        label,
        tipTitle: supertip ? this.text(child(supertip, 'Title'), id) : label,
        tip: supertip ? this.text(child(supertip, 'Description'), id) : '',
        icons: this.icons(element, id),
        action: this.action(element, id),
      },
    ];
  }

  private action(element: Element, id: string): RibbonAction {
    const action = child(element, 'Action');
    const type = action && attribute(action, 'type');
    if (action && type === 'ExecuteFunction') {
      const name = textOf(child(action, 'FunctionName'));
      if (name) return { kind: 'function', name };
      this.problems.push(`The action of ${id} names no function.`);
    } else if (action && type === 'ShowTaskpane') {
      const url = this.resources.url(child(action, 'SourceLocation'), id);
      if (url) return { kind: 'pane', url };
    } else {
      this.problems.push(`${id} has ${type ? `an action of type ${type}, which Excel does not know` : 'no action'}.`);
    }
    return { kind: 'none' };
  }

  private icons(element: Element, id: string): ReadonlyMap<number, string> {
    const icon = child(element, 'Icon');
    const found = new Map<number, string>();
    for (const image of icon ? children(icon, 'Image') : []) {
      const url = this.resources.image(image, id);
      if (url) found.set(Number(attribute(image, 'size')), url);
    }
    const missing = ICON_SIZES.filter((size) => !found.has(size));
    if (missing.length > 0)
      this.problems.push(`${id} lacks an icon of ${missing.join(', ')} pixels, which Excel requires.`);
    return found;
  }

  private label(element: Element, id: string): string {
    return this.text(child(element, 'Label'), id);
  }

  private text(element: Element | undefined, id: string): string {
    return this.resources.string(element, id) ?? id;
  }

  private id(element: Element): string {
    const id = attribute(element, 'id') ?? '';
    if (!id) this.problems.push(`A ${element.localName} has no id.`);
    else if (this.ids.has(id) && element.localName !== 'OfficeTab') this.problems.push(`The id ${id} is used twice.`);
    this.ids.add(id);
    return id;
  }
}

/**
 * Reads the ribbon out of an XML add-in manifest, as Excel does, and lists what Excel would not accept.
 * A document that is no manifest gives an empty ribbon and a problem, never an exception.
 */
export function readManifest(xml: string): Manifest {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const root = document.documentElement;
  const failure = document.getElementsByTagName('parsererror')[0];
  if (failure || root.localName !== 'OfficeApp') {
    const why = failure ? 'is not well-formed XML' : `begins with ${root.localName} instead of OfficeApp`;
    return {
      name: 'Add-in',
      tabs: [],
      paneUrl: undefined,
      problems: [`manifest.xml ${why}, so Excel cannot load it.`],
    };
  }
  const reader = new ManifestReader(root);
  const name = child(root, 'DisplayName');
  const manifest = {
    name: (name && attribute(name, 'DefaultValue')) ?? 'Add-in',
    tabs: reader.tabs(),
    paneUrl: reader.paneUrl(),
  };
  return { ...manifest, problems: reader.problems };
}
