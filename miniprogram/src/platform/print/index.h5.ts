import "./print.scss";

/** Opens the browser's own printing. */
export const printPage: (() => void) | undefined = () => window.print();
