// Order of the files of a test run: the few long ones begin first, so that no core waits for the last of them. Jest knows durations only from an
// earlier run; on a fresh clone it would go by the size of the files, and the longest are small.
const Sequencer = require('@jest/test-sequencer').default;

const longest = [
  'e2e/access/nasty-input',
  'e2e/access/access',
  'e2e/demo/demo',
  'e2e/demo/other-day',
  'e2e/reminders/sending',
  'e2e/loans/at-once',
  'e2e/loans/repayment/taken-back',
  'loans/agreement/contract-document',
  'browser/loan',
  'browser/people',
];
const rank = ({ path }) => {
  const at = longest.findIndex((name) => path.endsWith(`${name}.spec.ts`));
  return at < 0 ? longest.length : at;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
};
