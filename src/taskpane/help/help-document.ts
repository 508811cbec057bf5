import { CODE_LISTS } from '../../domain/codelists/minimum-set';
import type { CodeList } from '../../domain/model/specification';
import { HELP_DOCUMENT_WORDS as WORDS } from './help-document-words';
import { HELP_WORDS } from './help-words';
import { linesOf, SORTED_RULES, type ExplainedRule } from './sorted-rules';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (plain: string): string => plain.replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one);
const paragraphs = (parts: readonly string[]): string => parts.map((part) => `<p>${text(part)}</p>`).join('\n');
const items = (parts: readonly string[]): string => parts.map((part) => `<li>${text(part)}</li>`).join('\n');

const STYLE =
  "body{max-width:42em;margin:0 auto;padding:1rem;line-height:1.5;font-family:'Segoe UI',-apple-system,BlinkMacSystemFont,Roboto,'Helvetica Neue',sans-serif}" +
  'summary{padding:.25rem 0;cursor:pointer}details>*:not(summary){margin-inline-start:1.25rem}dt{font-weight:600}dd{margin:0 0 .5rem}';

/** The help as a page of its own, as the manifest names it: HTML that loads nothing and runs nothing. */
export default function helpDocument({ version }: { readonly version: string }): string {
  const sections: readonly (readonly [id: string, heading: string, body: string])[] = [
    ['start', WORDS.start, `<ol>${items(WORDS.startSteps)}</ol>`],
    ['use', HELP_WORDS.heading, `<ul>${steps()}</ul>\n${paragraphs([HELP_WORDS.live, WORDS.inPane])}`],
    ['keys', HELP_WORDS.keys, `<p>${keyUse()}</p>`],
    ['privacy', WORDS.privacy, paragraphs([HELP_WORDS.privacy, ...WORDS.privacyParts])],
    ['removal', WORDS.removal, `<ol>${items(WORDS.removalSteps)}</ol>`],
    ['accessibility', WORDS.accessibility, paragraphs(WORDS.accessibilityParts)],
    ['contact', WORDS.contact, paragraphs([WORDS.contactWhat])],
    ['checks', HELP_WORDS.checks(SORTED_RULES.length), SORTED_RULES.map(ruleHtml).join('\n')],
    [
      'lists',
      HELP_WORDS.lists(CODE_LISTS.length),
      `${paragraphs([HELP_WORDS.listsWhat])}\n${CODE_LISTS.map(listHtml).join('\n')}`,
    ],
  ];
  const links = sections.map(([id, heading]) => `<li><a href="#${id}">${text(heading)}</a></li>`).join('\n');
  const bodies = sections.map(
    ([id, heading, body]) =>
      `<section aria-labelledby="${id}">\n<h2 id="${id}">${text(heading)}</h2>\n${body}\n</section>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${text(WORDS.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${text(WORDS.heading)}</h1>
<p>${text(WORDS.what)}</p>
<nav aria-label="${text(WORDS.contents)}">
<ul>
${links}
</ul>
</nav>
${bodies.join('\n')}
<p>${text(HELP_WORDS.version(version))}</p>
</main>
</body>
</html>
`;
}

const steps = (): string =>
  HELP_WORDS.steps.map(([button = '', what = '']) => `<li><b>${text(button)}</b> ${text(what)}</li>`).join('\n');

const keyUse = (): string =>
  HELP_WORDS.keyUse
    .split(/[{}]/)
    .map((part, index) => (index % 2 === 0 ? text(part) : `<kbd>${text(part)}</kbd>`))
    .join('');

function ruleHtml(rule: ExplainedRule): string {
  const rows = linesOf(rule).map(([term, what]) => `<dt>${term}</dt><dd>${text(what)}</dd>`);
  return `<details><summary>${text(rule.words.title)}</summary><dl>${rows.join('')}</dl></details>`;
}

function listHtml({ name, isClosed, entries, source }: CodeList): string {
  const values = entries.map(({ label, aliases }) =>
    aliases.length > 0 ? `${label} (${HELP_WORDS.alsoAccepted(aliases)})` : label,
  );
  return `<details><summary>${text(name)}</summary>${paragraphs([isClosed ? HELP_WORDS.closed : HELP_WORDS.open])}<ul>${items(values)}</ul>${paragraphs([`${HELP_WORDS.source} ${source}`])}</details>`;
}
