/*
 * What the release's page does; it runs there, behind fill-in.cjs, and not in Node.
 * `TEMPLATE` is the manifest, put in when the page is made.
 */
/* global document, TEMPLATE, readAddress, readNumber, fillIn */
const VERSION = /address\.example\/([^/"]+)\//.exec(TEMPLATE)[1];
const LEAST = /<Version>([^<]+)<\/Version>/.exec(TEMPLATE)[1];
const byId = (id) => document.getElementById(id);

/** Shows a sentence under a field, and ties it to the field for those who hear the page. */
function tell(field, sentence) {
  const line = byId(`${field.id}-why`);
  line.textContent = sentence;
  if (sentence === '') field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
}

byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const [address, number] = [byId('address'), byId('number')];
  const [where, which] = [readAddress(address.value, VERSION), readNumber(number.value, LEAST)];
  tell(address, where.why ?? '');
  tell(number, which.why ?? '');
  byId('done').hidden = true;
  if (where.why !== undefined) address.focus();
  else if (which.why !== undefined) number.focus();
  else show(where.address, fillIn(TEMPLATE, where.address, which.number));
});

function show(address, manifest) {
  byId('text').value = manifest;
  byId('pane').textContent = /SourceLocation DefaultValue="([^"]+)"/.exec(manifest)[1].replaceAll('&amp;', '&');
  const save = byId('save');
  if (save.href !== '') URL.revokeObjectURL(save.href);
  save.href = URL.createObjectURL(new Blob([manifest], { type: 'text/xml' }));
  byId('done').hidden = false;
  byId('done-heading').focus();
}
