// Test environment of the stories: the realm of the process itself, so that what the tests make (a Date, an Error) and what the house, loaded once for
// all, compares it with are of one kind. What jest puts among the globals goes away after each file.
const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

const ofJest = (key) => typeof key === 'symbol' && /jest|EVENT_HANDLERS|RETRY|TIMEOUT/i.test(String(key));

module.exports = class OneRealm {
  constructor({ projectConfig }) {
    this.sharesTheHouse = true;
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimers = null;
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
    this.before = { console: globalThis.console, exit: Reflect.get(process, 'exit'), env: { ...process.env }, keys: new Set(Reflect.ownKeys(globalThis)) };
  }
  exportConditions() {
    return ['node', 'node-addons'];
  }
  /** No realm of its own: runtime.cjs compiles in the one there is. */
  getVmContext() {
    return null;
  }
  async setup() {}
  async teardown() {
    const { console, exit, env, keys } = this.before;
    this.fakeTimersModern.dispose();
    globalThis.console = console;
    process.exit = exit; // jest wraps it for each file
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    for (const key of Reflect.ownKeys(globalThis)) if (ofJest(key) && !keys.has(key) && Object.getOwnPropertyDescriptor(globalThis, key).configurable) delete globalThis[key];
  }
};
