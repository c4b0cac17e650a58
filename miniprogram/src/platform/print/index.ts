/** Mini programs cannot print: undefined where there is no printer to ask. */
export const printPage: (() => void) | undefined = undefined;
