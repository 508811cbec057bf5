/** The list of what a release is made of (CycloneDX), from npm's own. */
const { createHash } = require('node:crypto');

/**
 * The same list at any time and in any folder: npm puts the clock, a random number and the folder's name into it.
 * @param {string} printed what `npm sbom --sbom-format cyclonedx` printed
 * @param {{ name: string, version: string }} product
 * @returns {string} JSON
 */
function steadySbom(printed, product) {
  const sbom = JSON.parse(printed);
  const metadata = { ...sbom.metadata };
  delete metadata.timestamp;
  const hash = createHash('sha256').update(JSON.stringify(sbom.components)).update(product.version).digest('hex');
  // A number made from the contents, in the form that version 8 of UUIDs leaves to whom it likes.
  const digits = `${hash.slice(0, 12)}8${hash.slice(13, 16)}8${hash.slice(17, 32)}`;
  const serialNumber = `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
  const component = { ...metadata.component, type: 'application', name: product.name };
  return `${JSON.stringify({ ...sbom, serialNumber, metadata: { ...metadata, component } }, null, 2)}\n`;
}

module.exports = { steadySbom };
