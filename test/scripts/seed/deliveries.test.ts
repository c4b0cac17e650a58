import { applyAddresses, addressIdOf } from "../../../scripts/seed/deliveries";
import { accountIdOf, loadPatients } from "../../../scripts/seed/load";
import type { Stage } from "../../../scripts/seed/stage";
import { openHospital, TENANT, type Hospital } from "../../kit/hospital";

const stageOver = (hospital: Hospital): Stage => ({
  app: hospital.app,
  tenant: TENANT,
  now: hospital.clock.now(),
  shift: () => undefined,
  upload: async () => undefined,
  ask: async (path, input, token) => {
    const answer = await hospital.call(path, input, token);
    if (!answer.ok) throw new Error(`${path}: ${answer.code}`);
    return answer.value;
  },
});

test("the demonstration's people have addresses near and far, one of them the default", async () => {
  const hospital = await openHospital({ tellTwice: false });
  await loadPatients(hospital.app, TENANT, hospital.clock.now());
  await applyAddresses(stageOver(hospital));
  const { items } = await hospital.app.repositories.deliveries.addresses(TENANT, accountIdOf("lin-yuqing"));
  expect(items).toMatchObject([
    { id: addressIdOf("lin-yuqing"), isDefault: true, district: { name: "江津区" } },
    { isDefault: false, province: { name: "四川省" }, city: { name: "成都市" } },
  ]);
});
