import { done, refused } from "../../shared/kernel/result";
import type { orders } from "../../shared/orders/contract";
import { closedShift, differenceEntry } from "../../shared/orders/shifts";
import type { Answering } from "../kernel/call";
import type { Write } from "../kernel/table/table";
import { keysOf } from "./keys";
import type { Parts } from "./parts";
import { shiftOf, shiftStep, shiftStepTaken } from "./shift";

/** A payment taken while the drawer was being counted moves the shift on: then it is counted again. */
export const closeShift =
  (parts: Parts): Answering<(typeof orders)["calls"]["closeShift"]> =>
  async (input, call) => {
    const { repository } = parts;
    const { tenant, now } = call;
    const before = await shiftOf(parts, tenant, input.id);
    if (!before) return refused("thing.missing");
    const taken = await shiftStepTaken(parts, input, call);
    if (taken !== "no") return taken === "same" ? done(before) : refused("request.reused");
    if (before.closedAt !== undefined || before.v !== input.version)
      return refused("shift.moved-on", { version: before.v });
    const { countedCashFen: cashFen, countedPosFen: posFen, note } = input;
    const after = closedShift(before, { cashFen, posFen, note }, now);
    const keys = keysOf(tenant);
    const difference = differenceEntry(after);
    const writes: Write[] = [
      { put: keys.shift(after.id), item: repository.plain(after), when: { version: before.v } },
      { put: keys.closedShift(now, after.id), item: repository.plain(after), when: "absent" },
      { remove: keys.openShift(after.staffId), when: "any" },
      ...(difference ? [repository.entryWrite(difference, tenant)] : []),
      ...shiftStep(parts, input, call, "close"),
    ];
    if ((await repository.commit(writes)).ok) return done(after);
    const present = (await shiftOf(parts, tenant, input.id)) ?? before;
    return (await shiftStepTaken(parts, input, call)) === "same"
      ? done(present)
      : refused("shift.moved-on", { version: present.v });
  };
