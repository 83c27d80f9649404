// Reporter of jest: adds up what happened and leaves it in the file TIWIZI_COUNTS, for the last line of `npm test`.
const fs = require('node:fs');

module.exports = class Counts {
  onRunComplete(_contexts, results) {
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites, // a file that cannot even run counts as one
      skipped: results.numPendingTests + results.numTodoTests,
    };
    if (process.env.TIWIZI_COUNTS) fs.writeFileSync(process.env.TIWIZI_COUNTS, JSON.stringify(counts));
  }
};
