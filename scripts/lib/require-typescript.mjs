import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { transformSync } from '@swc/core';

/**
 * A `require` that takes TypeScript: Node 20 does not run it, so each file is transformed as it is required; nothing is written.
 * @param {string} from `import.meta.url` of the script that asks
 */
export function requireTypescript(from) {
  const require = createRequire(from);
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
