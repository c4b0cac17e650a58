import { done, refused } from "../../shared/kernel/result";
import { addDays, dayOf } from "../../shared/kernel/time";
import type { outpatient } from "../../shared/outpatient/contract";
import { priceCodeFor } from "../../shared/outpatient/fees";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";

type Calls = (typeof outpatient)["calls"];

/** The planner may write how far it has come at the same moment. */
const MOST_TRIES = 5;

export const patterns =
  (parts: Parts): Answering<Calls["patterns"]> =>
  async ({ departmentId }, { tenant }) =>
    done({ patterns: await parts.patterns.all(tenant, departmentId) });

/** Keeps a weekly pattern; the next minute plans its sessions. Those that are planned already stay as they are. */
export const savePattern =
  (parts: Parts): Answering<Calls["savePattern"]> =>
  async ({ version, ...asked }, { tenant, now }) => {
    if (asked.to !== undefined && asked.to < asked.from) return refused("pattern.days-reversed");
    const { doctors } = await parts.hospital.directory(tenant);
    const doctor = doctors.find(({ id, departmentId }) => id === asked.doctorId && departmentId === asked.departmentId);
    if (!doctor) return refused("thing.missing");
    const pattern = { ...asked, v: version + 1, priceCode: priceCodeFor(doctor.title.zh) };
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const before = await parts.patterns.pattern(tenant, asked);
      if ((before?.v ?? 0) !== version) return refused("pattern.moved-on", { version: before?.v ?? 0 });
      const planned = await parts.patterns.planned(tenant);
      const written = await parts.patterns.commit([
        parts.patterns.patternWrite(tenant, pattern),
        parts.patterns.plannedWrite(tenant, addDays(dayOf(now), -1), planned),
      ]);
      if (written.ok) return done(pattern);
    }
    throw new Error("a clinic pattern could not be kept");
  };
