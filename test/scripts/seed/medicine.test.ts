import { applyAddresses } from "../../../scripts/seed/deliveries";
import { applyConsultations } from "../../../scripts/seed/consultations";
import { demoConsultations } from "../../../scripts/seed/data/demo-consultations";
import { demoMedicine } from "../../../scripts/seed/data/demo-medicine";
import { followUpStories } from "../../../scripts/seed/data/follow-ups";
import { loadPatients } from "../../../scripts/seed/load";
import { applyMedicine, deliveryIdOf, medicineIdOf } from "../../../scripts/seed/medicine";
import { applyRequests } from "../../../scripts/seed/requests";
import type { Stage } from "../../../scripts/seed/stage";
import { addDays, dayOf } from "../../../shared/kernel/time";
import { signedIn } from "../../functions/consultations/life-world";
import { openHospital, TENANT } from "../../kit/hospital";

/** Ten in the morning, and right after midnight: the day before is near then. */
const [MORNING, MIDNIGHT] = ["2026-11-23T02:00:00.000Z", "2026-11-22T16:03:00.000Z"];

async function seeded(now: string) {
  const hospital = await openHospital({ now, tellTwice: false });
  const stage: Stage = {
    app: hospital.app,
    tenant: TENANT,
    now,
    shift: (instant) => hospital.clock.set(instant),
    ask: async (path, input, token) => {
      const answer = await hospital.call(path, input, token);
      if (!answer.ok) throw new Error(`${path} was refused: ${answer.code} ${JSON.stringify(answer.details)}`);
      await hospital.settle();
      return answer.value;
    },
    upload: () => Promise.resolve(),
  };
  for (const { key, name, bornOn, sex, recordNumber } of await loadPatients(hospital.app, TENANT, now)) {
    const story = followUpStories.find((one) => one.key === key);
    if (!story || !recordNumber) continue;
    const visits = [...story.visits, ...(story.mergedFrom?.visits ?? [])].map((visit) => ({
      id: `${key}-${visit.slug}`,
      on: addDays(dayOf(now), -visit.daysAgo),
      kind: "outpatient" as const,
      department: visit.department,
      diagnoses: visit.diagnoses.map(([code, words]) => ({ code, name: words })),
    }));
    hospital.record.followUps.set(recordNumber, { patient: { recordNumber, name, bornOn, sex }, visits });
  }
  await applyConsultations(stage);
  await applyAddresses(stage);
  await applyMedicine(stage);
  await applyRequests(stage);
  return hospital;
}

test.each([
  ["in the morning", MORNING],
  ["right after midnight", MIDNIGHT],
])(
  "seeded %s, medicine waits at every place of its way, and its money is settled",
  async (_when, now) => {
    const hospital = await seeded(now);
    const { prescriptions, deliveries } = hospital.app.repositories;
    const states = await Promise.all(
      demoMedicine.map(async ({ key, bringTo }) => {
        const prescription = await prescriptions.unread(TENANT, medicineIdOf(key));
        return [bringTo, prescription?.state, (await deliveries.unread(TENANT, deliveryIdOf(key)))?.state];
      }),
    );
    expect(states).toEqual([
      ["under-way", "dispensed", "in-transit"],
      ["signed", "dispensed", "signed"],
      ["ready", "dispensed", "ready"],
      ["to-pack", "dispensed", "due"],
      ["scanned", "dispensing", "due"],
      ["paid", "paid", "due"],
      ["paid", "paid", "due"],
      ["chosen", "approved", "chosen"],
    ]);
    const token = await signedIn(hospital, "dispensary.bai");
    const { value } = await hospital.call("dispensary/queue", {}, token);
    expect(value.items.map(({ method, freightOwed }: Record<string, unknown>) => [method, freightOwed])).toEqual([
      ["pick-up", false],
      ["express", false],
      ["pick-up", false],
    ]);
    const desk = await signedIn(hospital, "aftersale.chi");
    const waiting = await hospital.call("requests/queue", {}, desk);
    expect(waiting.value.items).toMatchObject([{ kind: "receipt", state: "open", late: false }]);
    const { token: hers } = await hospital.app.sessions.open(TENANT, {
      kind: "patient",
      accountId: (await prescriptions.unread(TENANT, medicineIdOf("labetalol")))!.accountId,
    });
    const asked = await hospital.call("requests/mine", {}, hers);
    expect(asked.value.items).toMatchObject([{ kind: "where-is-it", state: "answered" }]);
  },
  30_000,
);

test("medicine of the demonstration is written in follow-ups of the demonstration, each with an end of its own", () => {
  const consultations = new Set(demoConsultations.map(({ key }) => key));
  expect(demoMedicine.filter((one) => !consultations.has(one.consultation))).toEqual([]);
  expect(new Set(demoMedicine.map(({ key }) => key)).size).toBe(demoMedicine.length);
});
