import { version } from '../package.json';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { fillIn, readAddress } from '../scripts/lib/release/fill-in.cjs';
import { templateOf } from '../scripts/lib/release/pack-release.cjs';
import { COMMANDS } from '../src/commands/register-commands';

const ROOT = path.resolve(__dirname, '..');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text.trim()));
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return top.children[0]!;
}

const ours = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const filledIn = fillIn(
  templateOf(ours, version),
  readAddress('https://apps.example.gov.uk/a&b/ringfence/').address ?? '',
  `${version}.0`,
);

describe.each([
  ['while it is developed', ours, 'https://localhost:3000'],
  ['filled in from a release', filledIn, `https://apps.example.gov.uk/a&amp;b/ringfence/${version}`],
])('the manifest, %s', (_, source, base) => {
  /** As it reads when the XML has been read. */
  const ORIGIN = base.replaceAll('&amp;', '&');
  const manifest = parse(source);
  const all = (name: string, within: Element = manifest): Element[] =>
    within.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(name, child)]);
  const one = (name: string, within: Element = manifest): Element => {
    const found = all(name, within);
    if (found.length !== 1) throw new Error(`Expected one <${name}>, found ${found.length}.`);
    return found[0]!;
  };
  const names = (element: Element) => element.children.map((child) => child.name);
  const texts = (name: string) => all(name).map((element) => element.text);

  const resources = one('Resources');
  const stringsOf = (list: string, item: string) =>
    new Map(all(item, one(list, resources)).map(({ attributes }) => [attributes['id']!, attributes['DefaultValue']!]));
  const images = stringsOf('bt:Images', 'bt:Image');
  const urls = stringsOf('bt:Urls', 'bt:Url');
  const shortStrings = stringsOf('bt:ShortStrings', 'bt:String');
  const longStrings = stringsOf('bt:LongStrings', 'bt:String');

  /** The order of child elements that Office demands, from learn.microsoft.com …/develop/manifest-element-ordering. */
  const ORDER: Readonly<Record<string, readonly string[]>> = {
    OfficeApp: [
      'Id',
      'AlternateId',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ],
    VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
    Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
    DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
    GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
    Group: ['OverriddenByRibbonApi', 'Label', 'Icon', 'Control'],
    Control: ['OverriddenByRibbonApi', 'Label', 'Supertip', 'Icon', 'Action', 'Enabled'],
    Supertip: ['Title', 'Description'],
    Action: ['TaskpaneId', 'SourceLocation', 'Title', 'FunctionName'],
    Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
  };

  test('it is a task-pane add-in with its own id, in British English, that may read and write the document', () => {
    expect(manifest.name).toBe('OfficeApp');
    expect(manifest.attributes['xsi:type']).toBe('TaskPaneApp');
    expect(texts('Id')).toEqual(['7c3f1d52-6f0b-4f6e-9f0e-5a1b8c2d9e41']);
    // Excel reloads an add-in's manifest when its version grows; the store wants 1.0 or more.
    expect(one('Version').text).toBe(`${version}.0`);
    expect(texts('DefaultLocale')).toEqual(['en-GB']);
    expect(texts('Permissions')).toEqual(['ReadWriteDocument']);
    expect(all('Host').map(({ attributes }) => attributes['Name'] ?? attributes['xsi:type'])).toEqual([
      'Workbook',
      'Workbook',
    ]);
    expect(one('VersionOverrides').attributes['xsi:type']).toBe('VersionOverridesV1_0');
  });

  test('it asks for Excel 2021 and the shared runtime, no more', () => {
    expect(all('Set').map(({ attributes }) => [attributes['Name'], attributes['MinVersion']])).toEqual([
      ['ExcelApi', '1.14'],
      ['SharedRuntime', '1.1'],
    ]);
  });

  test.each(Object.entries(ORDER))('children of %s stand in the order Office demands', (name, order) => {
    const elements = name === 'OfficeApp' ? [manifest] : all(name);
    expect(elements.length).toBeGreaterThan(0);
    for (const element of elements) {
      const positions = names(element).map((child) => order.indexOf(child));
      expect(positions).not.toContain(-1);
      expect(positions).toEqual([...positions].sort((a, b) => a - b));
    }
  });

  test('pane, ribbon functions and runtime are one page, or the runtime would not be shared', () => {
    const runtime = one('Runtime');
    expect(runtime.attributes).toEqual({ resid: 'Pane.Url', lifetime: 'long' });
    expect(one('FunctionFile').attributes['resid']).toBe('Pane.Url');
    const pane = all('Action').find((action) => action.attributes['xsi:type'] === 'ShowTaskpane')!;
    expect(one('SourceLocation', pane).attributes['resid']).toBe('Pane.Url');
    expect(urls.get('Pane.Url')).toBe(one('SourceLocation', one('DefaultSettings')).attributes['DefaultValue']);
  });

  test('who asks for help or wants to know more is led to the help, not to a pane that needs Excel', () => {
    expect(one('SupportUrl').attributes['DefaultValue']).toBe(`${ORIGIN}/help.html`);
    expect(urls.get(one('LearnMoreUrl').attributes['resid']!)).toBe(`${ORIGIN}/help.html`);
  });

  test('the ribbon group has the five buttons, in this order', () => {
    const labels = all('Control').map((control) => shortStrings.get(one('Label', control).attributes['resid']!));
    expect(labels).toEqual(['Open pane', 'Check this sheet', 'Check all returns', 'Next finding', 'Remove marks']);
  });

  test('every function of the ribbon is registered by src/commands, and none is without a button', () => {
    expect(texts('FunctionName').sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  test('ids of groups, controls and resources are unique and short enough', () => {
    const ids = [...all('Group'), ...all('Control')].map(({ attributes }) => attributes['id']!);
    const resourceIds = resources.children.flatMap((list) => list.children.map(({ attributes }) => attributes['id']!));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(resourceIds).size).toBe(resourceIds.length);
    expect(ids.filter((id) => id.length > 125)).toEqual([]);
    expect(resourceIds.filter((id) => id.length > 32)).toEqual([]);
  });

  test('every resid names a resource of the right kind, and no resource is left over', () => {
    const kinds: Readonly<Record<string, ReadonlyMap<string, string>>> = {
      Label: shortStrings,
      Title: shortStrings,
      Description: longStrings,
      'bt:Image': images,
      Runtime: urls,
      FunctionFile: urls,
      SourceLocation: urls,
      LearnMoreUrl: urls,
    };
    const used = new Set<string>();
    const visit = (element: Element): void => {
      const { resid } = element.attributes;
      if (resid !== undefined) {
        expect([element.name, resid, kinds[element.name]?.has(resid)]).toEqual([element.name, resid, true]);
        used.add(resid);
      }
      element.children.forEach(visit);
    };
    visit(manifest);
    const offered = [images, urls, shortStrings, longStrings].flatMap((map) => [...map.keys()]);
    expect(offered.filter((id) => !used.has(id))).toEqual([]);
  });

  test('strings keep to the lengths Office allows: 125 short, 250 long', () => {
    const description = one('Description', {
      ...manifest,
      children: manifest.children.filter((e) => e.name === 'Description'),
    });
    expect([...shortStrings.values()].filter((text) => text.length === 0 || text.length > 125)).toEqual([]);
    expect([...longStrings.values()].filter((text) => text.length === 0 || text.length > 250)).toEqual([]);
    expect(description.attributes['DefaultValue']!.length).toBeLessThanOrEqual(250);
  });

  test('every address is https and on the one origin that a build may replace', () => {
    const addresses = [...source.matchAll(/"(https?:[^"]*)"/g)]
      .map(([, address]) => address!)
      .filter(
        (address) => !address.startsWith('http://schemas.microsoft.com/') && !address.startsWith('http://www.w3.org/'),
      );
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !address.startsWith(`${base}/`))).toEqual([]);
  });

  /** Width and height from the header chunk of a PNG file. */
  function pixels(file: string): [number, number] {
    const bytes = readFileSync(file);
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  }

  const fileOf = (address: string) => path.join(ROOT, address.slice(ORIGIN.length));

  test('every icon comes in 16, 32 and 80 pixels, and each file has just that size', () => {
    const icons = all('Icon');
    expect(icons).toHaveLength(all('Control').length + all('Group').length);
    for (const icon of icons) {
      expect(icon.children.map(({ attributes }) => attributes['size'])).toEqual(['16', '32', '80']);
      for (const { attributes } of icon.children) {
        const size = Number(attributes['size']);
        expect(pixels(fileOf(images.get(attributes['resid']!)!))).toEqual([size, size]);
      }
    }
    expect(pixels(fileOf(one('IconUrl').attributes['DefaultValue']!))).toEqual([32, 32]);
    expect(pixels(fileOf(one('HighResolutionIconUrl').attributes['DefaultValue']!))).toEqual([64, 64]);
  });

  test('buttons can be told apart: no two have the same picture', () => {
    const pictures = [...images.values()].map((address) => readFileSync(fileOf(address)).toString('base64'));
    expect(new Set(pictures).size).toBe(pictures.length);
  });
});
