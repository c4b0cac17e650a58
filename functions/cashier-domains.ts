import { orders } from "../shared/orders/contract";
import { served, type App } from "./app";
import type { Served } from "./kernel/router";
import { orderHandlers } from "./orders/handlers";

/** What the cashier entry serves: orders, refunds, and the finance desk. */
export const cashierDomains = ({ parts }: App): Served[] => [served(orders, orderHandlers(parts.orders))];
