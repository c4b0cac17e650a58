import type { appointments } from "../../shared/appointments/contract";
import { takeStep } from "../../shared/appointments/rules";
import { needsPrenatalOpinion } from "../../shared/appointments/windows";
import { done, refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { ownerView } from "./show";
import { takeStepFor } from "./step";

export const supply =
  (parts: Parts): Answering<(typeof appointments)["calls"]["supply"]> =>
  async (input, call) => {
    const outcome = await takeStepFor(parts, input, call, async (before) => {
      if (input.documentIds.length === 0 && !input.nt && input.note.trim() === "") return refused("answer.empty");
      const usable = await parts.documents.usable(call.tenant, input.documentIds, before.personId);
      if (!usable.ok) return refused("document.unusable", { id: usable.details });
      const form = await parts.repository.form(before, call.tenant);
      const documentIds = [...new Set([...before.documentIds, ...input.documentIds])];
      const nt = input.nt ?? form.nt;
      const stepped = takeStep(
        before,
        "supply",
        { now: call.now, seen: input.version },
        {
          documentIds,
          noNt: nt.done === "none",
          needsPrenatalOpinion: input.nt ? needsPrenatalOpinion(nt, parts.policy) : before.needsPrenatalOpinion,
          resubmitted: true,
          asked: undefined,
          overdueTold: false,
          reviewBy: before.reviewBy > call.now ? before.reviewBy : call.now,
        },
      );
      if (!stepped.ok) return stepped;
      const answered = { ...form, documentIds: documentIds.slice(0, 3), nt };
      return done({
        after: stepped.value,
        note: input.note,
        event: "application.supplied" as const,
        writes: [parts.repository.formWrite(before.id, answered, stepped.value.v, call.tenant)],
      });
    });
    return outcome.ok ? done(await ownerView(parts, outcome.value, call)) : outcome;
  };
