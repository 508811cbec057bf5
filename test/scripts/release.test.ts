import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { fillIn, PLACEHOLDER, readAddress, readNumber } from '../../scripts/lib/release/fill-in.cjs';
import { packRelease } from '../../scripts/lib/release/pack-release.cjs';
import { steadySbom } from '../../scripts/lib/release/sbom.cjs';

const MANIFEST = readFileSync(path.resolve(__dirname, '../../manifest.xml'), 'utf8');
let pane: string;
let check: string;

beforeAll(() => {
  pane = mkdtempSync(path.join(tmpdir(), 'ringfence-release-'));
  const put = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(pane, name)), { recursive: true });
    writeFileSync(path.join(pane, name), text);
  };
  put('taskpane.html', '<script src="taskpane.0a1b.js"></script>');
  put('taskpane.0a1b.js', 'run()');
  put('assets/icons/ringfence-16.png', 'png');
  put('manifest.xml', MANIFEST);
  check = mkdtempSync(path.join(tmpdir(), 'ringfence-check-'));
  writeFileSync(path.join(check, 'index.html'), '<!doctype html>');
});
afterAll(() => {
  for (const folder of [pane, check]) rmSync(folder, { recursive: true });
});

const pack = () => packRelease({ pane, check, manifest: MANIFEST, version: '1.2.3', papers: { 'LICENSE.txt': 'MIT' } });
const filesIn = (zip: Uint8Array): Map<string, Uint8Array> => new Map(Object.entries(unzipSync(zip)));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the zip', () => {
  test('holds the site with its version in the path, the manifest, the page that fills it in, papers and sums', () => {
    const { name, zip } = pack();
    expect(name).toBe('ringfence-1.2.3.zip');
    expect([...filesIn(zip).keys()].sort()).toEqual(
      [
        'LICENSE.txt',
        'SHA256SUMS.txt',
        'check/index.html',
        'make-manifest.html',
        'manifest-template.xml',
        'site/1.2.3/assets/icons/ringfence-16.png',
        'site/1.2.3/taskpane.0a1b.js',
        'site/1.2.3/taskpane.html',
      ].map((file) => `ringfence-1.2.3/${file}`),
    );
  });

  test('lists the SHA-256 of each of its files, and is told its own', () => {
    const { zip, sum } = pack();
    expect(sum).toBe(sha256(zip));
    const files = filesIn(zip);
    const lines = new TextDecoder().decode(files.get('ringfence-1.2.3/SHA256SUMS.txt')).trimEnd().split('\n');
    expect(lines).toHaveLength(files.size - 1);
    for (const line of lines) {
      const [is, file] = line.split('  ') as [string, string];
      expect([file, sha256(files.get(`ringfence-1.2.3/${file}`) ?? new Uint8Array())]).toEqual([file, is]);
    }
  });

  test('is the same, byte for byte, whenever it is packed', () => {
    expect(pack().sum).toBe(pack().sum);
    jest.useFakeTimers({ now: new Date('2031-05-05T05:05:05') });
    const later = pack().sum;
    jest.useRealTimers();
    expect(later).toBe(pack().sum);
  });

  test('has a manifest that names the version’s folder and nothing on anybody’s machine', () => {
    const template = new TextDecoder().decode(filesIn(pack().zip).get('ringfence-1.2.3/manifest-template.xml'));
    expect(template).toContain(`"${PLACEHOLDER}/1.2.3/taskpane.html"`);
    expect(template).not.toMatch(/localhost|<!--/);
  });
});

describe('the address', () => {
  test.each([
    ['https://apps.example.gov.uk/ringfence', 'https://apps.example.gov.uk/ringfence'],
    ['  https://apps.example.gov.uk/ringfence//  ', 'https://apps.example.gov.uk/ringfence'],
    ['https://apps.example.gov.uk', 'https://apps.example.gov.uk'],
    ['HTTPS://Apps.Example.gov.uk:8443/A', 'https://apps.example.gov.uk:8443/A'],
    ['https://intranet/rf', 'https://intranet/rf'],
  ])('%s is taken', (typed, address) => expect(readAddress(typed)).toEqual({ address }));

  test.each([
    ['', /^Type the address/],
    ['apps.example.gov.uk', /cannot be read as an address/],
    ['http://apps.example.gov.uk', /over https only/],
    ['\\\\server\\share', /cannot be read as an address/],
    ['https://me:secret@apps.example.gov.uk', /name or a password/],
    ['https://apps.example.gov.uk/?a=1', /ends in \? or #/],
    ['https://apps.example.gov.uk/taskpane.html', /address of a file/],
  ])('%s is not, and why is said', (typed, why) => expect(readAddress(typed).why).toMatch(why));

  test('is not that of the release’s own folder, which the manifest names by itself', () => {
    expect(readAddress('https://apps.example.gov.uk/ringfence/1.0.0/', '1.0.0').why).toMatch(/folder above 1\.0\.0/);
    expect(readAddress('https://apps.example.gov.uk/ringfence/', '1.0.0')).toEqual({
      address: 'https://apps.example.gov.uk/ringfence',
    });
  });

  test('goes into every place of the manifest, as XML has it, and the number into one', () => {
    const filled = fillIn(
      `<Version>1.0.0.0</Version><a b="${PLACEHOLDER}/1/x"/><c d="${PLACEHOLDER}/1/y"/>`,
      'https://a/b&c',
      '2.0.0.1',
    );
    expect(filled).toBe('<Version>2.0.0.1</Version><a b="https://a/b&amp;c/1/x"/><c d="https://a/b&amp;c/1/y"/>');
  });

  test('a number is four numbers', () => {
    expect(readNumber(' 1.0.0.12 ')).toEqual({ number: '1.0.0.12' });
    for (const typed of ['', '1.0', '1.0.0.x', '1.0.0.0.0'])
      expect(readNumber(typed).why).toMatch(/^Type four numbers/);
    expect(readNumber('0.9.0.0', '1.0.0.0').why).toMatch(/no lower one/);
    for (const typed of ['1.0.0.0', '1.0.0.1', '2.0.0.0', '1.10.0.0'])
      expect(readNumber(typed, '1.0.0.0')).toEqual({ number: typed });
  });
});

test('the list of parts says nothing of the clock or the folder it was made in', () => {
  const npm = (timestamp: string, serialNumber: string, name: string): string =>
    JSON.stringify({
      bomFormat: 'CycloneDX',
      serialNumber,
      metadata: { timestamp, component: { name, type: 'library', version: '1.2.3' } },
      components: [{ name: 'react', version: '19.3.1' }],
    });
  const product = { name: 'ringfence', version: '1.2.3' };
  const [one, other] = [npm('2026-01-01', 'urn:uuid:1', 'checkout'), npm('2027-02-02', 'urn:uuid:2', 'elsewhere')].map(
    (printed) => steadySbom(printed, product),
  );
  expect(one).toBe(other);
  expect(JSON.parse(one!)).toMatchObject({
    serialNumber: expect.stringMatching(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    ) as string,
    metadata: { component: { name: 'ringfence', type: 'application', version: '1.2.3' } },
    components: [{ name: 'react', version: '19.3.1' }],
  });
});
