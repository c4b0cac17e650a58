import { contract } from "../kernel/contract";
import { financeCalls } from "./finance-calls";
import { patientCalls } from "./patient-calls";

/** Money: orders, payments, refunds, the ledger and its daily comparison. */
export const orders = contract("orders", { ...patientCalls, ...financeCalls });
