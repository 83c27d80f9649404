// Jest's runtime for stories: the tests are loaded anew for every file, as ever; the house they talk about only once per process (house-loader.cjs).
// A file that declares things of its own to the house (a kind of job, a code of an error) begins with `@jest-environment node`, and has a house of its own.
const vm = require('node:vm');
const Runtime = require('jest-runtime').default;
const house = require('./house-loader.cjs');

module.exports = class StoryRuntime extends Runtime {
  constructor(...args) {
    super(...args);
    const [, environment, , transformer] = args;
    this.shares = environment.sharesTheHouse === true;
    if (!this.shares) return;
    this.executor.compile = (code, filename) => vm.compileFunction(code, this.executor.injectedModuleParameters, { filename });
    this.translate = (file) => transformer.transform(file, this._getFullTransformationOptions());
  }

  requireModuleOrMock(from, name) {
    if (!this.shares || name === '@jest/globals' || this._resolution.isCoreModule(name)) return super.requireModuleOrMock(from, name);
    const file = this._resolution.resolveCjsStub(from, name) || this._resolution.resolveCjs(from, name);
    return house.isShared(file) ? house.load(file, this.translate) : super.requireModuleOrMock(from, name);
  }

  /** Those of this file's modules and those of the house, which go on growing: stacks show the lines of the sources. */
  getSourceMaps() {
    const own = super.getSourceMaps();
    return { get: (file) => own.get(file) ?? house.sourceMaps.get(file), [Symbol.iterator]: () => [...house.sourceMaps, ...own][Symbol.iterator]() };
  }
};
