/** Puts a script into the page that runs it: one HTML file that works from a folder, without a server. */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { Compilation, sources } = require('webpack');

/** What would end the script element, or turn the rest of it into a comment; inside strings and expressions this reads the same. */
const inElement = (script) => script.replace(/<(?=\/script|!--)/gi, '\\x3c').replace(/\r\n?/g, '\n');

/**
 * @param {string} template a page with `'script-hash'` in its policy, and a comment `script` where the script is to stand
 * @param {string} script
 * @returns {string} the page, whose policy lets that script run and no other
 */
function onePage(template, script) {
  const text = inElement(script);
  const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  // Functions, for a script is full of what would be patterns in a replacement.
  return template.replace("'script-hash'", () => hash).replace('<!-- script -->', () => `<script>${text}</script>`);
}

const NAME = 'OnePage';

/** Emits `page` with the script inside, and no script beside it; the licences of what is in it go along as a text. */
class OnePage {
  /** @param {{ script: string, template: string, page: string, licences: string }} options names of assets; the path of the template */
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    const { script, template, page, licences } = this.options;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.fileDependencies.add(template);
      compilation.hooks.processAssets.tap({ name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE }, () => {
        const { source } = compilation.getAsset(script);
        const extracted = compilation.getAsset(`${script}.LICENSE.txt`);
        const text = source.source().toString().replace(`${script}.LICENSE.txt`, licences);
        const html = onePage(readFileSync(template, 'utf8'), text);
        // Not to be minimised: the script has its hash, and people read the page's head.
        compilation.emitAsset(page, new sources.RawSource(html), { minimized: true });
        if (extracted) compilation.emitAsset(licences, extracted.source);
        compilation.deleteAsset(script);
        if (extracted) compilation.deleteAsset(extracted.name);
      });
    });
  }
}

module.exports = { OnePage, onePage };
