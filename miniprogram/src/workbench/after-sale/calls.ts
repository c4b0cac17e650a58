import type { counterCalls } from "../../../../shared/deliveries/counter-calls";
import { deliveries } from "../../../../shared/deliveries/contract";
import type { Contract } from "../../../../shared/kernel/contract";
import type { requestDeskCalls } from "../../../../shared/orders/request-desk-calls";
import { requests } from "../../../../shared/orders/requests-contract";
import type { RefusalsOf } from "../../i18n";
import { client } from "../../kernel/api";
import { withProof } from "../shell/proof";

/** What the after-sale desk asks of service requests, and of a parcel that failed. */
export const requestCalls = withProof(client(requests, "staff"));
export const parcelCalls = withProof(client(deliveries, "staff"));
export type DeskRefusals = RefusalsOf<Contract<typeof requestDeskCalls & Pick<typeof counterCalls, "reportFailure">>>;
