import type { PayInvitation, PayOutcome, WayToPay } from "./payment";

export type { PayInvitation, PayOutcome, WayToPay } from "./payment";

/** The hospital has no account with Alipay: here nothing is paid online, and pages say where it can be. */
export const wayToPay = (_offered: readonly WayToPay[]): WayToPay | undefined => undefined;
export const paysOnline = false;
export const payHere = async (_invitation: PayInvitation): Promise<PayOutcome> => "not-possible";
export const leaveToPay = (_url: string): void => undefined;
