import { done, refused } from "../../shared/kernel/result";
import type { orders } from "../../shared/orders/contract";
import { openedShift } from "../../shared/orders/shifts";
import type { Answering } from "../kernel/call";
import { keysOf } from "./keys";
import type { Parts } from "./parts";
import { openShiftOf, shiftOf, shiftStep, shiftStepTaken } from "./shift";

/** One open shift a cashier: the pointer to it is taken in the same commit. */
export const openShift =
  (parts: Parts): Answering<(typeof orders)["calls"]["openShift"]> =>
  async ({ id, floatFen }, call) => {
    const { repository } = parts;
    const { tenant, actor, now } = call;
    const step = { id, stepId: id };
    const opened = openedShift(id, actor, floatFen, now);
    const keys = keysOf(tenant);
    const committed = await repository.commit([
      { put: keys.shift(id), item: repository.plain(opened), when: "absent" },
      { put: keys.openShift(actor.staffId), item: { v: 1, id }, when: "absent" },
      ...shiftStep(parts, step, call, "open"),
    ]);
    if (committed.ok) return done(opened);
    const taken = await shiftStepTaken(parts, step, call);
    if (taken === "other") return refused("request.reused");
    if (taken === "same") return done((await shiftOf(parts, tenant, id)) ?? opened);
    const open = await openShiftOf(parts, tenant, actor.staffId);
    return open ? refused("shift.open-already", { id: open.id }) : refused("thing.missing");
  };
