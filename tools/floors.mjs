// The floors of the house, from the ground up (docs/map.md). A file imports from its own place and from lower floors only;
// what shares a floor does not know its neighbour. Read by tools/check-floors.mjs; a breach fails `npm run check` and `npm test`.

/** One line per floor; a place is a folder (or a file) from the root of the checkout. */
export const floors = [
  ['libs/kernel'],
  ['libs/engine'],
  ['libs/platform'],
  ['libs/features/references', 'libs/features/accounts'],
  ['libs/features/organisations'],
  ['libs/features/people'],
  ['libs/features/documents'],
  ['libs/features/loans', 'libs/features/mentoring', 'libs/features/offers'],
  ['libs/features/matching', 'libs/features/partners', 'libs/features/followup'],
  ['libs/features/candidacies'],
  ['libs/features/founders'],
  ['libs/features/reminders', 'libs/features/guidance', 'libs/features/reporting'],
  ['libs/database'],
  ['apps/house.ts'],
  ['apps/api', 'apps/worker'],
  ['apps/cli'],
  ['test'],
];

/** Inner rooms of a large feature, from the ground up; specs of rules may look anywhere in their feature. */
export const rooms = { loans: ['schedule', 'fund', 'eligibility', 'plan', 'application', 'instruction', 'committee', 'agreement', 'repayment', 'arrears'] };

/** The pages stand beside the floors: they take the kernel and the words of the features, and nothing else of ours. */
export const web = { place: 'apps/web', mayImport: [/^libs\/kernel\//, /^libs\/(platform|features\/[^/]+(\/[^/]+)?)\/texts\//] };

/** A feature is entered by `#features/<name>` only, and a file `index.ts` exists only there. */
export const featureOf = (file) => /^libs\/features\/([^/]+)\//.exec(file)?.[1];
export const isDoor = (file) => /^libs\/features\/[^/]+\/index\.ts$/.test(file);

/** Pure code: the kernel, the rules of a feature and its catalogue of refusals. These import the kernel, each other, and these packages. */
const isRules = (file) => /^libs\/features\/.*(\/domain\/|\.errors\.ts$)/.test(file);
export const isPure = (file) => !isTest(file) && (file.startsWith('libs/kernel/') || isRules(file));
export const mayImportPurely = (from, to) => to.startsWith('libs/kernel/') || (isRules(to) && featureOf(to) === featureOf(from));
export const purePackages = ['libphonenumber-js/min'];

/** Specs stand beside what they test and may read files and use what tests need. */
export const isTest = (file) => /\.spec\.tsx?$/.test(file) || file.startsWith('test/');

/** Only here does time come from the machine, and only here are settings read. */
export const clockHomes = (file) => file === 'libs/kernel/clock.ts' || file === 'libs/kernel/clock.spec.ts';
export const settingsHomes = (file) => file === 'libs/platform/config/env.ts' || file.startsWith('test/');

/** Lines of a file; texts and migrations are exempt. */
export const MOST_LINES = 300;
export const mayBeLong = (file) => file.startsWith('libs/database/migrations/');
