import { stepWrites } from "../../../functions/prescriptions/step";
import { addMinutes } from "../../../shared/kernel/time";
import { changed } from "../../../shared/prescriptions/rules";
import { TENANT } from "../../kit/hospital";
import { call, lying, openRx, signed } from "./rx-world";

test("the pharmacist looks back on half a year of prescriptions, no further", async () => {
  const world = await openRx();
  const old = await signed(world);
  const { repository } = world.hospital.app.parts.prescriptions;
  const before = await lying(world, old);
  const signedAt = addMinutes(world.hospital.clock.now(), -60 * 24 * 200);
  const step = { id: "back", at: signedAt, by: "hospital" as const, print: "test", to: "in-review" as const };
  const made = await repository.commit(
    stepWrites(repository, TENANT, before, {
      after: { ...changed(before, step), signedAt },
      event: "prescription.signed",
    }),
  );
  expect(made.ok).toBe(true);
  const recent = await signed(world);
  const id = await signed(world);
  const { prescriptions } = (await call(world, "previous", { id }, world.pharmacist)).value;
  expect(prescriptions.map((one: { id: string }) => one.id)).toEqual([recent]);
});

test("P2: a pharmacist who is the prescriber, too, reads that it is her own, and may not review it", async () => {
  const world = await openRx();
  const id = await signed(world);
  expect((await call(world, "openCase", { id }, world.pharmacist)).value.own).toBeUndefined();
  const before = await lying(world, id);
  const at = world.hospital.clock.now();
  const step = { id: "hers", at, by: "hospital" as const, print: "test", to: "in-review" as const };
  const prescriber = { ...before.prescriber, staffId: "staff-pharmacist-1" };
  const after = { ...changed(before, step), prescriber };
  const { repository } = world.hospital.app.parts.prescriptions;
  await repository.commit(stepWrites(repository, TENANT, before, { after, event: "prescription.signed" }));
  const { value } = await call(world, "openCase", { id }, world.pharmacist);
  expect(value).toMatchObject({ own: true, may: [] });
});
