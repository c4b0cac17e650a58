import { countsOf, type JestReport } from "../../../scripts/test-run/run";

const report = (change: Partial<JestReport>): JestReport => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...change,
});

test.each([
  ["all passed", report({ numPassedTests: 7 }), 0, { passed: 7, failed: 0, skipped: 0 }],
  ["one failed", report({ numPassedTests: 6, numFailedTests: 1 }), 1, { passed: 6, failed: 1, skipped: 0 }],
  ["a file that cannot be loaded", report({ numRuntimeErrorTestSuites: 2 }), 1, { passed: 0, failed: 2, skipped: 0 }],
  ["skipped ones", report({ numPendingTests: 2, numTodoTests: 1 }), 0, { passed: 0, failed: 0, skipped: 3 }],
  ["a layer without a test", report({}), 0, { passed: 0, failed: 1, skipped: 0 }],
  ["no report at all", undefined, 1, { passed: 0, failed: 1, skipped: 0 }],
  ["a run that ended badly after its tests", report({ numPassedTests: 7 }), 1, { passed: 7, failed: 1, skipped: 0 }],
])("%s", (_, told, code, counts) => {
  expect(countsOf(told, code)).toEqual(counts);
});
