/** Mini programs need no rules of the web. */
export {};
