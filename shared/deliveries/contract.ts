import { contract } from "../kernel/contract";
import { addressCalls } from "./address-calls";
import { choiceCalls } from "./choice-calls";
import { counterCalls } from "./counter-calls";
import { parcelCalls } from "./parcel-calls";

/** How medicine reaches her: the address book, the choice of method and carrier, pick-up, the parcel and its way. */
export const deliveries = contract("deliveries", { ...addressCalls, ...choiceCalls, ...parcelCalls, ...counterCalls });
