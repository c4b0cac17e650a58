type Asks = { hasOwn?: (object: object, name: PropertyKey) => boolean };

/** The library of hashes asks `Object.hasOwn` as soon as it is loaded; iOS has it since 15.4, Chrome since 93. */
(Object as Asks).hasOwn ??= (object, name) => Object.prototype.hasOwnProperty.call(object, name);
