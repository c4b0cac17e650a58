/** Busy, out of quota, two sends at once, or a fault of our settings: the same call may succeed later (contracts 0.3). */
const LATER = [-1, 40001, 40014, 42001, 40013, 40125, 40164, 41001, 41002, 41004, 43108, 44991, 45009, 45011];

/** Busy: the one answer of these after which nobody knows whether it was done. */
const BUSY = -1;

/** Did WeChat do nothing, and may the same call succeed later? */
export const didNothing = (errcode: number): boolean => errcode !== BUSY && mayGoLater(errcode);

/** May the same call succeed later, unchanged? */
export const mayGoLater = (errcode: number): boolean => LATER.includes(errcode);
