/** Makes the page of a release that fills the address into the manifest: one file, without a network, from any folder. */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');

const STYLE =
  "body{max-width:42em;margin:0 auto;padding:1rem;line-height:1.5;font-family:'Segoe UI',-apple-system,BlinkMacSystemFont,Roboto,sans-serif}" +
  'label{display:block;font-weight:600;margin-top:1rem}input,textarea{box-sizing:border-box;width:100%;font:inherit;padding:.4rem}' +
  'textarea{height:12rem;font-family:Consolas,Menlo,monospace;font-size:.8rem}button,.button{display:inline-block;margin-top:1rem;padding:.4rem 1rem;font:inherit}' +
  '.why{color:#a4262c;font-weight:600;margin:.25rem 0 0}@media (prefers-color-scheme:dark){.why{color:#ff99a4}}code{overflow-wrap:anywhere}';

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const ours = (name) => readFileSync(path.join(__dirname, name), 'utf8');

/**
 * @param {{ template: string, version: string, number: string }} given the manifest with the placeholder for its address, the
 *   version of the release, and the number that its manifest bears
 * @returns {string} the page
 */
function fillInPage({ template, version, number }) {
  // No `<` from the manifest, so that nothing in it can end the script element.
  const data = JSON.stringify(template).replaceAll('<', '\\u003c');
  const script = `'use strict';(() => {const module = {};const TEMPLATE = ${data};\n${ours('fill-in.cjs')}\n${ours('page-script.cjs')}})();`;
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(STYLE)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Ringfence ${version}: the manifest for your address</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>The manifest for your address</h1>
<p>The manifest tells Excel where Ringfence ${version} is. This page writes the address of your web server into it. It works without a network, and what you type stays on this machine.</p>
<form id="form" novalidate>
<label for="address">Address of the folder into which you copied what is in the folder “site”</label>
<input id="address" type="url" autocomplete="off" spellcheck="false" placeholder="https://apps.example.gov.uk/ringfence" aria-describedby="address-why address-note">
<p class="why" id="address-why" role="alert"></p>
<p id="address-note">The folder ${version} is added to it by itself.</p>
<label for="number">Number of the manifest</label>
<input id="number" autocomplete="off" spellcheck="false" value="${number}" aria-describedby="number-why number-note">
<p class="why" id="number-why" role="alert"></p>
<p id="number-note">Leave it as it is. Only to go back to this version from a later one, type a number above that of the later manifest: Microsoft 365 takes no lower one.</p>
<button type="submit">Make the manifest</button>
</form>
<section id="done" hidden aria-labelledby="done-heading">
<h2 id="done-heading" tabindex="-1">The manifest</h2>
<p>Open this address in a browser to see whether it is right; it has to say that Ringfence works inside Excel: <code id="pane"></code></p>
<p><a class="button" id="save" download="ringfence-${version}-manifest.xml">Save the manifest</a></p>
<label for="text">Its text, to be copied where it cannot be saved</label>
<textarea id="text" readonly></textarea>
</section>
<noscript><p>This page needs JavaScript, which is switched off here. Or open manifest-template.xml in a text editor and replace https://address.example by your address everywhere.</p></noscript>
</main>
<script>${script}</script>
</body>
</html>
`;
}

module.exports = { fillInPage };
