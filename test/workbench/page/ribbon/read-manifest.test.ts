import { readFileSync } from 'node:fs';
import path from 'node:path';
import { localUrl } from '../../../../src/workbench/page/ribbon/manifest-resources';
import { readManifest } from '../../../../src/workbench/page/ribbon/read-manifest';

const OURS = readFileSync(path.resolve(__dirname, '../../../../manifest.xml'), 'utf8');

/** Our own manifest with one thing changed: what Excel would trip over must be told. */
function withChange(from: string | RegExp, to: string): readonly string[] {
  const changed = OURS.replace(from, to);
  expect(changed).not.toBe(OURS);
  return readManifest(changed).problems;
}

test('draws our own manifest without a problem', () => {
  const { name, tabs, paneUrl, problems } = readManifest(OURS);
  expect(problems).toEqual([]);
  expect(name).toBe('Ringfence');
  expect(paneUrl).toBe('https://localhost:3000/taskpane.html');
  expect(tabs.map(({ label }) => label)).toEqual(['Home']);
  const group = tabs[0]!.groups[0]!;
  expect(group.label).toBe('Ringfence');
  expect(
    group.buttons.map(({ label, action }) => [label, action.kind === 'function' ? action.name : action.kind]),
  ).toEqual([
    ['Open pane', 'pane'],
    ['Check this sheet', 'checkThisSheet'],
    ['Check all returns', 'checkAllReturns'],
    ['Next finding', 'nextFinding'],
    ['Remove marks', 'removeMarks'],
  ]);
  for (const button of group.buttons) {
    expect([...button.icons.keys()]).toEqual([16, 32, 80]);
    expect(button.tip).not.toBe('');
  }
});

test.each([
  [
    'a label without its text',
    /<bt:String id="NextFinding.Label"[^>]*>/,
    '',
    /NextFinding asks for the resource NextFinding\.Label/,
  ],
  ['an icon without its address', /<bt:Image id="RemoveMarks.32"[^>]*>/, '', /RemoveMarks lacks an icon of 32 pixels/],
  [
    'a button without an action',
    /<Action xsi:type="ExecuteFunction">\s*<FunctionName>nextFinding<\/FunctionName>\s*<\/Action>/,
    '',
    /NextFinding has no action/,
  ],
  ['a function without a name', '<FunctionName>nextFinding</FunctionName>', '<FunctionName/>', /names no function/],
  ['a tab Excel does not have', 'id="TabHome"', 'id="TabHouse"', /no tab with the id TabHouse/],
  [
    'an address that is not https',
    'id="Pane.Url" DefaultValue="https:',
    'id="Pane.Url" DefaultValue="http:',
    /not an https address/,
  ],
  ['an id used twice', 'id="Ringfence.NextFinding"', 'id="Ringfence.RemoveMarks"', /RemoveMarks is used twice/],
  ['a label too long for Excel', 'DefaultValue="Next finding"', `DefaultValue="${'x'.repeat(126)}"`, /longer than 125/],
  ['a menu', 'xsi:type="Button" id="Ringfence.NextFinding"', 'xsi:type="Menu" id="Ringfence.NextFinding"', /is a Menu/],
  ['no commands', 'PrimaryCommandSurface', 'ContextMenu', /no buttons/],
])('tells of %s', (_what, from, to, problem) => {
  expect(withChange(from, to)).toEqual(expect.arrayContaining([expect.stringMatching(problem)]));
});

test.each([
  ['<OfficeApp>', /not well-formed/],
  ['<html/>', /begins with html/],
])('tells that %s is no manifest', (xml, problem) => {
  const manifest = readManifest(xml);
  expect(manifest.tabs).toEqual([]);
  expect(manifest.problems).toEqual([expect.stringMatching(problem)]);
});

test('finds on the workbench server what the manifest has on its own', () => {
  expect(localUrl('https://localhost:3000/assets/icons/a-16.png?v=2')).toBe('/pane/assets/icons/a-16.png?v=2');
});
