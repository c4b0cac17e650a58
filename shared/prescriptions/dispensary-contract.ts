import { contract } from "../kernel/contract";
import { dispenseCalls } from "./dispense-calls";
import { figureCalls } from "./figure-calls";
import { stockCalls } from "./stock-calls";

/** The dispensary: stock and its movements, putting together what was paid, and what operations report of it. */
export const dispensary = contract("dispensary", { ...stockCalls, ...dispenseCalls, ...figureCalls });
