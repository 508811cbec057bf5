import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const SPECIFIER = /(?:\bfrom|\bimport|\bimport\(|\btypeof import\()\s*'(\.{1,2}\/[^']+)'/g;

const DECLARED_TYPE = /^export (?:abstract )?(?:interface|type|class|enum) (\w+)/gm;

/**
 * Every source file below `src/` with what it imports there, types included.
 * @param root absolute path of the project
 * @returns files by their path from `src/`, each with its lines, the files it imports and the types it exports
 */
export function readImports(root) {
  const src = path.join(root, 'src');
  const names = readdirSync(src, { recursive: true })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /\.tsx?$/.test(name))
    .sort();
  const known = new Set(names);
  return new Map(
    names.map((name) => {
      const text = readFileSync(path.join(src, name), 'utf8');
      const types = [...text.matchAll(DECLARED_TYPE)].map(([, name]) => name);
      const imports = new Set();
      for (const [, specifier] of text.matchAll(SPECIFIER)) {
        const base = path.posix.join(path.posix.dirname(name), specifier);
        const file = [`${base}.ts`, `${base}.tsx`, base].find((candidate) => known.has(candidate));
        if (file !== undefined) imports.add(file);
      }
      return [name, { lines: text.split('\n').length - 1, imports, types }];
    }),
  );
}

/** The folder of a file as the architecture names it: `domain/model`, `adapters/excel`, `app/returns`, `cli`. */
export function folderOf(file, splitLayers) {
  const [layer, part, ...rest] = file.split('/');
  return splitLayers.has(layer) && rest.length > 0 ? `${layer}/${part}` : layer;
}

/** Imports between folders: for each folder what it imports, with the number of file-to-file imports. */
export function foldersOf(files, splitLayers) {
  const folders = new Map();
  for (const [file, { imports }] of files) {
    const from = folderOf(file, splitLayers);
    if (!folders.has(from)) folders.set(from, new Map());
    const counts = folders.get(from);
    for (const target of imports) {
      const to = folderOf(target, splitLayers);
      if (to !== from) counts.set(to, (counts.get(to) ?? 0) + 1);
    }
  }
  return folders;
}

/**
 * Groups of nodes that import each other round in circles (Tarjan's strongly connected components of two or more).
 * @param edges node → iterable of the nodes it imports
 */
export function circlesOf(edges) {
  const index = new Map();
  const low = new Map();
  const open = [];
  const isOpen = new Set();
  const circles = [];
  const visit = (node) => {
    index.set(node, index.size);
    low.set(node, index.get(node));
    open.push(node);
    isOpen.add(node);
    for (const next of edges.get(node) ?? []) {
      if (!index.has(next)) {
        visit(next);
        low.set(node, Math.min(low.get(node), low.get(next)));
      } else if (isOpen.has(next)) low.set(node, Math.min(low.get(node), index.get(next)));
    }
    if (low.get(node) !== index.get(node)) return;
    const group = open.splice(open.indexOf(node));
    for (const member of group) isOpen.delete(member);
    if (group.length > 1) circles.push(group.sort());
  };
  for (const node of edges.keys()) if (!index.has(node)) visit(node);
  return circles.sort((one, other) => other.length - one.length);
}

/** File names that stand in more than one folder, with their folders; `index` is every folder's public face and does not count. */
export function namesTwice(files) {
  const byName = new Map();
  for (const file of files.keys()) {
    const name = path.posix.basename(file).replace(/(?:\.d)?\.tsx?$/, '');
    if (name !== 'index') byName.set(name, [...(byName.get(name) ?? []), path.posix.dirname(file)]);
  }
  return [...byName].filter(([, folders]) => folders.length > 1).sort();
}

/** Names of types that more than one file exports, with those files. */
export function typesTwice(files) {
  const byName = new Map();
  for (const [file, { types }] of files)
    for (const name of types) byName.set(name, [...(byName.get(name) ?? []), file]);
  return [...byName].filter(([, places]) => places.length > 1).sort();
}
