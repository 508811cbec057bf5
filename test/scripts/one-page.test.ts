import { createHash } from 'node:crypto';
import { onePage } from '../../scripts/lib/one-page.cjs';

const TEMPLATE = `<meta content="script-src 'script-hash'"><body><!-- script --></body>`;

test('the script stands in the page as its hash says, whatever it holds', () => {
  const page = onePage(TEMPLATE, 'const a = "</script><!-- $& $1";\r\nrun(a);');
  const script = /<script>([\s\S]*?)<\/script>/.exec(page)![1]!;
  expect(script).toBe('const a = "\\x3c/script>\\x3c!-- $& $1";\nrun(a);');
  expect(page).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  expect(page).toMatch(/<\/script><\/body>$/);
});
