import { readFileSync } from 'node:fs';
import path from 'node:path';

const html = readFileSync(path.resolve(__dirname, '../../../src/taskpane/taskpane.html'), 'utf8');
const page = new DOMParser().parseFromString(html, 'text/html');
const policy = new Map(
  page
    .querySelector('meta[http-equiv="Content-Security-Policy"]')!
    .getAttribute('content')!
    .split(';')
    .map((directive): [string, string[]] => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
);

test('nothing is allowed that is not named, and no page outside can be reached', () => {
  expect(policy.get('default-src')).toEqual(["'none'"]);
  expect(policy.get('connect-src')).toEqual(["'self'"]);
  expect(policy.get('base-uri')).toEqual(["'none'"]);
  expect(policy.get('form-action')).toEqual(["'none'"]);
});

test('code comes from the own origin and Microsoft’s script host only, and none of it from strings or attributes', () => {
  expect(policy.get('script-src')).toEqual(["'self'", 'https://appsforoffice.microsoft.com']);
});

test('the one frame that is allowed is the one in which Microsoft’s library asks about an Excel at an unknown address', () => {
  expect(policy.get('frame-src')).toEqual(['https://appsforoffice.microsoft.com']);
});

test('the policy stands before anything is loaded', () => {
  const [first] = page.head.querySelectorAll('meta[http-equiv], script, style, link');
  expect(first?.getAttribute('http-equiv')).toBe('Content-Security-Policy');
});

test('office.js is the one script, from Microsoft’s address, loaded in the head', () => {
  const scripts = [...page.querySelectorAll('script:not([nomodule])')] as HTMLScriptElement[];
  expect(scripts.map((script) => script.src)).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
  expect(scripts[0]!.parentElement).toBe(page.head);
});

test('in Internet Explorer, where nothing else of it runs, the pane says what is needed', () => {
  const old = page.querySelector('script[nomodule]')!;
  expect(old.getAttribute('src')).toBe('old-web-view.js');
  const script = readFileSync(path.resolve(__dirname, '../../../assets/old-web-view.js'), 'utf8');
  // Nothing that came after 2009.
  expect(script).not.toMatch(/=>|`|\b(?:let|const|class)\b/);
  document.body.innerHTML = '<div id="pane"><p>Starting</p></div>';
  (0, eval)(script);
  expect(document.getElementById('pane')?.querySelectorAll('p')).toHaveLength(1);
  expect(document.querySelector('[role="alert"]')?.textContent).toMatch(/does not run in Internet Explorer.*WebView2/);
  document.body.innerHTML = '';
});

test('the page is in British English and tells that it is starting before any script has run', () => {
  expect(page.documentElement.lang).toBe('en-GB');
  expect(page.querySelector('#pane [role="status"]')!.textContent).toBe('Starting Ringfence …');
});
