import { configure } from "@testing-library/react";

/** Monday 23 November 2026, ten in the morning in Chongqing. */
const MOMENT = Date.parse("2026-11-23T02:00:00.000Z");

// A day that stands still: what a page counts down is the same however long the machine takes. Timers run as they do.
const standStill = () =>
  jest.useFakeTimers({
    now: MOMENT,
    doNotFake: [
      "hrtime",
      "nextTick",
      "performance",
      "queueMicrotask",
      "requestAnimationFrame",
      "cancelAnimationFrame",
      "requestIdleCallback",
      "cancelIdleCallback",
      "setImmediate",
      "clearImmediate",
      "setInterval",
      "clearInterval",
      "setTimeout",
      "clearTimeout",
    ],
  });
standStill();
beforeEach(() => void standStill());

// What a test waits for comes, however busy the machine is.
configure({ asyncUtilTimeout: 30_000 });
