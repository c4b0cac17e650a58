import { seatsOf } from "../../../shared/appointments/openings";
import { takeStep } from "../../../shared/appointments/rules";
import type { sessions } from "../../../shared/appointments/session-contract";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import type { Parts } from "../parts";
import { takeStepFor } from "../step";
import { whoHasIt } from "./book-at-desk";
import { openingAtDesk, wantedAgain, weekAtDesk } from "./desk-openings";
import { ticketOf } from "./make-at-desk";
import { givesSecond } from "./second-visit";

type Calls = (typeof sessions)["calls"];

export const repeatOpenings =
  (parts: Parts): Answering<Calls["repeatOpenings"]> =>
  async ({ id, from }, call) => {
    const application = await parts.repository.application(id, call);
    if (!application) return refused("thing.missing");
    const prices = await parts.hospital.priceList(call.tenant, application.priceVersion);
    return done(await weekAtDesk(parts, wantedAgain(application), from, prices, call));
  };

/** Another day for the same examination (row 34): what was agreed and paid stands, the form stays used, nothing is to be reviewed. */
export const comeAgain =
  (parts: Parts): Answering<Calls["comeAgain"]> =>
  async (input, call) => {
    const { now, tenant } = call;
    const outcome = await takeStepFor<keyof Calls["comeAgain"]["refuses"]>(
      parts,
      input,
      call,
      async (before) => {
        const possible = takeStep(before, "comeAgain", { now, seen: input.version });
        if (!possible.ok) return possible;
        const seen = await parts.repository.session(input.sessionId, tenant);
        if (!seen || !before.booking) return refused("seat.unfit", { why: "no-session" });
        const kind = await parts.hospital.dayKind(tenant, seen.session.day);
        const opening = openingAtDesk(parts, wantedAgain(before), seen.session, kind, input, now);
        if (typeof opening === "string") return refused("seat.unfit", { why: opening });
        const holder = { id: before.id, by: call.actor.displayName.zh, at: now };
        return done({
          after: {
            ...possible.value,
            attendance: undefined,
            addOn: undefined,
            booking: { ...before.booking, ...opening, echo: undefined },
          },
          reason: "come-again",
          note: input.note,
          event: "application.scheduled" as const,
          writes: parts.repository.seatWrites(true, opening.sessionId, seatsOf(opening), holder, tenant),
          // Both parts are examined on the new day: the place of a second visit is for others. The old one is history.
          ...givesSecond(before),
        });
      },
      async (_before, { after }) => after.booking && whoHasIt(parts, after.booking, tenant),
    );
    return outcome.ok ? done(await ticketOf(parts, outcome.value, call)) : outcome;
  };
