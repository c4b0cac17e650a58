import { refillStore } from "../../../functions/prescriptions/refill/refill-store";
import { addDays, dayOf } from "../../../shared/kernel/time";
import { TENANT } from "../../kit/hospital";
import { call, openRx, signed } from "./rx-world";

test("beside the last prescription stands for how many days it lasts still, as on her own page", async () => {
  const world = await openRx();
  const id = await signed(world);
  const { repository, table } = world.hospital.app.parts.prescriptions;
  const before = (await repository.unread(TENANT, id))!;
  const after = { ...before, v: before.v + 1, state: "dispensed" as const };
  await repository.commit([repository.write(TENANT, after)]);
  const receivedOn = addDays(dayOf(world.hospital.clock.now()), -2);
  const { consultationId } = world;
  const asks = () =>
    Promise.all([
      call(world, "previousOf", { consultationId }, world.doctor),
      call(world, "prescription", { id }, world.patient.token),
    ]);
  await refillStore(table).plan(TENANT, id, { receivedOn, sure: false, onDay: receivedOn });
  const [unsure] = await asks();
  expect(unsure.value.prescriptions[0]).not.toHaveProperty("daysLeft");
  await refillStore(table).plan(TENANT, id, { receivedOn, sure: true, onDay: receivedOn });
  const [doctors, hers] = await asks();
  const daysLeft = before.days - 2;
  expect(doctors.value.prescriptions[0]).toMatchObject({ daysLeft });
  expect(hers.value.refill).toMatchObject({ daysLeft, onDay: receivedOn });
});
