import { orders } from "../../../../shared/orders/contract";
import { client } from "../../kernel/api";
import { withProof } from "../shell/proof";

/** Finance's calls; those that move money ask for a fresh proof of identity when it is needed. */
export const orderCalls = withProof(client(orders, "staff"));
