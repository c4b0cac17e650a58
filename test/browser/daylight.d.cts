export declare const ahead: number;
export declare function aheadAt(now: number): number;
export declare function setAhead(ahead: number): void;
