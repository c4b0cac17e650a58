/* Mini programs have no paper. */
export {};
