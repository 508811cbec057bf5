import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

/** numfmt 4.0.1 names a CommonJS file in its package.json that it does not ship; its index.js is the CommonJS build. */
const NUMFMT = fileURLToPath(new URL('../../node_modules/numfmt/dist/index.js', import.meta.url));

/**
 * A `require` that takes TypeScript: Node 20 does not run it, so each file is transformed as it is required; nothing is written.
 * @param {string} from `import.meta.url` of the script that asks
 */
export function requireTypescript(from) {
  const require = createRequire(from);
  const resolve = Module._resolveFilename;
  Module._resolveFilename = (request, ...rest) => (request === 'numfmt' ? NUMFMT : resolve(request, ...rest));
  require.extensions['.ts'] = (module, file) => {
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      filename: file,
      swcrc: false,
      module: { type: 'commonjs' },
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    });
    module._compile(code, file);
  };
  return require;
}
