import { identity } from "../../../../shared/patients/identity-contract";
import { client } from "../../kernel/api";

export const calls = client(identity);
