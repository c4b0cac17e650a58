import { identity } from "../../../../shared/patients/identity-contract";
import { client } from "../../kernel/api";

/** The desk's calls about identity, through the staff's door. */
export const identityCalls = client(identity, "staff");
