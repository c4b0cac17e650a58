import { contract } from "../kernel/contract";

/** What a person decides about her own data: health profile, consents, proxies, who looked, export. */
export const privacy = contract("privacy", {});
