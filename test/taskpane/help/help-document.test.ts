import { axe, toHaveNoViolations } from 'jest-axe';
import { CODE_LISTS } from '../../../src/domain/codelists/minimum-set';
import { RULES } from '../../../src/domain/rules/index';
import helpDocument from '../../../src/taskpane/help/help-document';
import { HELP_WORDS } from '../../../src/taskpane/help/help-words';

expect.extend(toHaveNoViolations);

const html = helpDocument({ version: '1.2.3' });
const page = new DOMParser().parseFromString(html, 'text/html');
const headings = [...page.querySelectorAll('h2')].map(({ textContent }) => textContent);

test('it says how to begin, what becomes of data, how to remove the add-in, and whom to ask', () => {
  expect(headings).toEqual([
    'To begin',
    'How it works',
    'Keys',
    'Privacy',
    'To remove Ringfence',
    'Accessibility',
    'Who can help',
    HELP_WORDS.checks(RULES.length),
    HELP_WORDS.lists(CODE_LISTS.length),
  ]);
  expect(page.body.textContent).toContain('Ringfence 1.2.3');
  expect(page.body.textContent).toContain('choose More, then Help');
});

test('it has the words of the pane’s own help: every button, every check with what to do, every list', () => {
  const use = page.getElementById('use')?.parentElement?.textContent;
  for (const [button] of HELP_WORDS.steps) expect(use).toContain(button);
  const summaries = [...page.querySelectorAll('summary')].map(({ textContent }) => textContent);
  expect(new Set(summaries)).toEqual(
    new Set([...RULES.map(({ words }) => words.title), ...CODE_LISTS.map(({ name }) => name)]),
  );
  for (const { words } of RULES)
    expect(html.replaceAll('&quot;', '"').replaceAll('&amp;', '&')).toContain(words.whatToDo);
});

test('every link leads to a section of it, and it loads and runs nothing', () => {
  const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href')!);
  expect(links).toHaveLength(headings.length);
  for (const link of links) expect(page.querySelector(link)?.tagName).toBe('H2');
  expect(page.querySelectorAll('script, img, link, iframe, form, [src]')).toHaveLength(0);
  expect(html).toContain(
    "content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\"",
  );
});

test('it is in British English, in plain words, and accessible', async () => {
  expect(page.documentElement.lang).toBe('en-GB');
  expect(page.body.textContent).not.toMatch(/\b(please|invalid)\b/i);
  document.body.innerHTML = page.body.innerHTML;
  document.title = page.title;
  expect(await axe(document.body)).toHaveNoViolations();
  document.body.innerHTML = '';
});
