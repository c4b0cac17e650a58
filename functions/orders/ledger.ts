import { done } from "../../shared/kernel/result";
import { dayOf } from "../../shared/kernel/time";
import type { orders } from "../../shared/orders/contract";
import { ACCOUNTS } from "../../shared/orders/ledger-model";
import type { Answering } from "../kernel/call";
import { balancesAt } from "./balances";
import type { Parts } from "./parts";

const PAGE = 50;

/**
 * The entries that were booked on a day, oldest money first, and what every account moved and held at its end. The day of an
 * entry is the day of its booking; `at` says when the money itself moved, which may be a day earlier where it was found late.
 */
export const ledger =
  (parts: Parts): Answering<(typeof orders)["calls"]["ledger"]> =>
  async ({ day, cursor }, { tenant, now }) => {
    const today = dayOf(now);
    const [page, { moved, balance }] = await Promise.all([
      parts.repository.entriesOf(day, tenant, PAGE, cursor),
      balancesAt(parts, tenant, day < today ? day : today),
    ]);
    const balances = ACCOUNTS.map((account) => ({ account, movedFen: moved[account], balanceFen: balance[account] }));
    return done({ day, entries: page.entries, ...(page.cursor ? { cursor: page.cursor } : {}), balances });
  };
