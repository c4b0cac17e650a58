/**
 * Makes an AWS client without the notice about Node's age that the SDK prints on the first client of a process: the SDK
 * is pinned to a version that runs on every Node we support, so there is nothing to do about it.
 */
export function quietly<T>(make: () => T): T {
  const warn = process.emitWarning;
  process.emitWarning = () => undefined;
  try {
    return make();
  } finally {
    process.emitWarning = warn;
  }
}
