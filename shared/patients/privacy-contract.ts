import { contract } from "../kernel/contract";
import { accessCalls } from "./access-calls";
import { consentCalls } from "./consent-calls";
import { proxyCalls } from "./proxy-calls";

/** What a person decides about her own data: health profile, consents, proxies, who looked, export. */
export const privacy = contract("privacy", { ...consentCalls, ...proxyCalls, ...accessCalls });
