import { seedId } from "../../../scripts/seed/ids";
import { applyPrescriptions } from "../../../scripts/seed/prescriptions";
import type { Stage } from "../../../scripts/seed/stage";
import { TENANT } from "../../kit/hospital";
import { answered, lying, openLife, signedIn } from "../../functions/consultations/life-world";

test("one approved prescription waits for her choice, one for the pharmacist, both signed by real keys", async () => {
  const world = await openLife();
  const { hospital } = world;
  const going = await lying(world, await answered(world));
  const id = seedId("consultation/lin-open");
  const { consultations, prescriptions } = hospital.app.repositories;
  await consultations.commit([consultations.write(TENANT, { ...going, id, v: 1, doctorId: "dr-bao-mingyan" })]);
  await world.work("dr-bao-mingyan", await signedIn(hospital, "doctor.bao"));
  const stage: Stage = {
    app: hospital.app,
    tenant: TENANT,
    now: hospital.clock.now(),
    shift: () => undefined,
    upload: async () => undefined,
    ask: async (path, input, token) => {
      const answer = await hospital.call(path, input, token);
      if (!answer.ok) throw new Error(`${path}: ${answer.code} ${JSON.stringify(answer.details)}`);
      return answer.value;
    },
  };
  await applyPrescriptions(stage);
  const states = await Promise.all(
    ["thyroxine", "folic"].map(async (key) => prescriptions.unread(TENANT, seedId(`prescription/${key}`))),
  );
  expect(states.map((one) => one?.state)).toEqual(["approved", "in-review"]);
  expect(hospital.signature.signed).toBe(3);
});
