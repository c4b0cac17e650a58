/**
 * @peculiar/x509 finds its parts through decorators, which ask `Reflect` for what a constructor takes. None of its parts
 * takes anything, so that the answer is always "nothing": imported before it.
 */
const nothing = (): undefined => undefined;
if (!("getMetadata" in Reflect))
  Object.assign(Reflect, { getMetadata: nothing, getOwnMetadata: nothing, defineMetadata: nothing });

export {};
