import { closeDays } from "./close-day";
import type { Parts } from "./parts";
import { reconcileDue } from "./reconcile-day";
import { watchRequests } from "./requests/watch-requests";
import { watchPayments } from "./watch-payments";
import { watchRefunds } from "./watch-refunds";

/**
 * What runs every minute for a hospital's money: open payments, orders whose time is over, refunds on their way, days to
 * close and to compare, service requests that nobody has answered.
 */
export async function watchOrders(parts: Parts, tenant: string): Promise<void> {
  await watchPayments(parts, tenant);
  await watchRefunds(parts, tenant);
  await closeDays(parts, tenant);
  await reconcileDue(parts, tenant);
  await watchRequests(parts, tenant);
}
