import type { ApplicationEvent } from "../../../shared/appointments/events";
import { countedOf } from "../../../shared/appointments/figures";
import { variantOn } from "../../../shared/appointments/quotes";
import { dayOf } from "../../../shared/kernel/time";
import type { Reaction } from "../../kernel/outbox";
import type { Parts } from "../parts";

/** Counts our own news for operations: each event once, under its name, on the Asia/Shanghai day on which it happened. */
export const keepFigures =
  ({ repository, figures, hospital }: Parts): Reaction =>
  async ({ tenant, event, at }) => {
    if (!event.type.startsWith("application.")) return;
    const { type, applicationId: id, version, facts } = event as unknown as ApplicationEvent;
    const application = await repository.unread(tenant, id);
    if (!application) return;
    const day = dayOf(at);
    const known = { type, at, day, application };
    // Most news counts nothing: only what does is worth its history.
    if (countedOf(known).length === 0) return;
    const lines = await repository.lines(id, tenant);
    const line = lines.find((one) => one.version === version);
    const was = lines.filter((one) => one.version < version).at(-1)?.state;
    const kind = facts.day ? await hospital.dayKind(tenant, facts.day) : undefined;
    const reason = line?.reason ?? facts.reason;
    const counted = countedOf({
      ...known,
      was,
      became: line?.state,
      reason,
      ...(kind ? { variant: variantOn(kind) } : {}),
    });
    await figures.count(tenant, { id, at, day, version }, counted);
  };
