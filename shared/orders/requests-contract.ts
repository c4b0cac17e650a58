import { contract } from "../kernel/contract";
import { requestCalls } from "./request-calls";
import { requestDeskCalls } from "./request-desk-calls";

/** "Request Service" in the current order (D2-22): what the patient asks after she has paid, and who answers. */
export const requests = contract("requests", { ...requestCalls, ...requestDeskCalls });
