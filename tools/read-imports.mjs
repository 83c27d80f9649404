// What a source file imports (values and types, static and dynamic, re-exports) and which forbidden words it says: from its syntax tree.
import fs from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';

const is = (node, object, property) => node?.type === 'MemberExpression' && node.object.value === object && node.property.value === property;

const finders = {
  ImportDeclaration: (node, found) => found.imports.add(node.source.value),
  ExportNamedDeclaration: (node, found) => node.source && found.imports.add(node.source.value),
  ExportAllDeclaration: (node, found) => found.imports.add(node.source.value),
  TsImportType: (node, found) => found.imports.add(node.argument.value),
  TsExternalModuleReference: (node, found) => found.imports.add(node.expression.value),
  CallExpression: (node, found) => {
    const [first] = node.arguments;
    if (node.callee.type === 'Import' || node.callee.value === 'require') found.imports.add(first?.expression.value ?? '');
    if (is(node.callee, 'Date', 'now')) found.says.add('Date.now()');
    if (node.callee.value === 'forwardRef') found.says.add('forwardRef(');
    if (node.callee.value === 'Date') found.says.add('Date()');
  },
  NewExpression: (node, found) => node.callee.value === 'Date' && !node.arguments?.length && found.says.add('new Date()'),
  MemberExpression: (node, found) => is(node, 'process', 'env') && found.says.add('process.env'),
  TsEnumDeclaration: (node, found) => !node.declare && found.says.add('enum'),
};

function visit(node, found) {
  if (Array.isArray(node)) return node.forEach((one) => visit(one, found));
  if (!node || typeof node !== 'object') return;
  finders[node.type]?.(node, found);
  for (const value of Object.values(node)) if (value && typeof value === 'object') visit(value, found);
}

/** { imports, says, lines } of one file. */
export function readFile(root, file) {
  const source = fs.readFileSync(path.join(root, file), 'utf8');
  const found = { imports: new Set(), says: new Set(), lines: source.split('\n').length - 1 };
  visit(parseSync(source, { syntax: 'typescript', tsx: file.endsWith('x'), decorators: true }).body, found);
  return found;
}

/** All source files of libs, apps and test. */
export function sourceFiles(root) {
  const under = (place) => {
    const full = path.join(root, place);
    if (!fs.existsSync(full)) return [];
    const inside = fs.readdirSync(full, { withFileTypes: true }).filter((entry) => !['node_modules', 'build', '.react-router'].includes(entry.name));
    return inside.flatMap((entry) => (entry.isDirectory() ? under(`${place}/${entry.name}`) : [`${place}/${entry.name}`]));
  };
  return ['libs', 'apps', 'test'].flatMap(under).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
}

/** The file that an import means, from the root of the checkout; undefined for a package. */
export function resolve(file, specifier, known) {
  const alias = /^#(kernel|engine|platform|database)\/(.+)$/.exec(specifier);
  const feature = /^#features\/(.+)$/.exec(specifier);
  if (!specifier.startsWith('.') && !alias && !feature) return undefined;
  const base = alias ? `libs/${alias[1]}/${alias[2]}` : feature ? `libs/features/${feature[1]}` : path.posix.join(path.posix.dirname(file), specifier.split('?')[0]);
  const bare = base.replace(/\.js$/, '');
  return [base, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`].find((candidate) => known.has(candidate)) ?? base;
}
