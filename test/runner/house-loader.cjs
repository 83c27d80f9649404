// Loads the house (apps, libs) and the packages it stands on with Node's own `require`, once per process, however many files of stories the process
// runs. Jest by itself loads all of it anew for every file: some 2,500 modules, cold.
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const ours = ['apps', 'libs'].map((folder) => path.join(root, folder) + path.sep);
const tests = path.join(root, 'test') + path.sep;

/** Where a name of package.json's `imports` lies as source: '#features/loans' → libs/features/loans/index.ts. */
const names = Object.entries(require('../../package.json').imports).map(([name, built]) => [name.replace('*', ''), built.replace('./dist/', '').replace(/\.js$/, '.ts')]);
const sourceOf = (name) => {
  const [start, place] = names.find(([known]) => name.startsWith(known)) ?? [];
  return start && path.join(root, place.replace('*', name.slice(start.length)));
};

const isFile = (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true;

/** The TypeScript source that our code means by this name; undefined for packages and whatever Node finds by itself. */
function findSource(name, folder) {
  const meant = sourceOf(name) ?? (/^\.{1,2}\//.test(name) ? path.resolve(folder, name) : undefined);
  if (!meant) return undefined;
  return [meant.replace(/\.js$/, '.ts'), `${meant}.ts`, `${meant}.tsx`].find((file) => /\.tsx?$/.test(file) && isFile(file));
}

const sourceMaps = new Map();
let compile;

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (name, parent, ...rest) {
  const from = parent?.filename;
  const source = from && ours.some((folder) => from.startsWith(folder)) ? findSource(name, path.dirname(from)) : undefined;
  return source ?? resolveFilename.call(this, name, parent, ...rest);
};

for (const extension of ['.ts', '.tsx'])
  Module._extensions[extension] = (module, file) => {
    const { code, sourceMapPath } = compile(file);
    if (sourceMapPath) sourceMaps.set(file, sourceMapPath);
    module._compile(code, file);
  };

module.exports = {
  sourceMaps,
  /** Whether a file is loaded here, once for all; the tests themselves are not. */
  isShared: (file) => path.isAbsolute(file) && !file.startsWith(tests),
  /** `translate(file)` gives the JavaScript of a TypeScript file. */
  load(file, translate) {
    compile = translate;
    return require(file);
  },
};
