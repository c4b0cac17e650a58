/** Busy, out of quota, two sends at once, or a fault of our settings: the same call may succeed later (contracts 0.3). */
const LATER = [-1, 40001, 40014, 42001, 40013, 40125, 40164, 41001, 41002, 41004, 43108, 44991, 45009, 45011];

/** May the same call succeed later, unchanged? */
export const mayGoLater = (errcode: number): boolean => LATER.includes(errcode);
