import { openHospital, type Hospital, type Patient } from "../../kit/hospital";
import type { InboxMessage } from "../../../shared/notifications/model";
import { books, DOCTOR, CLINIC_DAY, joins, planned } from "../../kit/clinics";
import { applied, formFor } from "../../kit/stories";
import { accepted, placed } from "../orders/to-be-paid";

let hospital: Hospital;
let mother: Patient;
let daughter: Patient;
/** The daughter on behalf of her mother. */
let acting: Patient;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient({ name: "程素芬" });
  daughter = await hospital.patient({ name: "程小雨" });
  acting = { ...daughter, personId: mother.personId };
});

const ask = (path: string, input: object, token = daughter.token) => hospital.call(path, input, token);
const missing = { code: "thing.missing", status: 404 };

async function letAct(scopes: string[], until = "2026-12-22") {
  const grant = { id: hospital.id(), personId: mother.personId, scopes, until };
  const { code } = (await ask("privacy/inviteProxy", grant, mother.token)).value;
  return (await ask("privacy/acceptProxy", { code })).value.proxy as { id: string; version: number };
}
const end = ({ id, version }: { id: string; version: number }) =>
  ask("privacy/endProxy", { id, stepId: hospital.id(), version }, mother.token);

describe("an ultrasound appointment by a proxy (row 11, A3)", () => {
  test("without leave, or with leave for something else, there is nothing to apply for", async () => {
    const form = formFor(hospital, acting);
    const apply = () => ask("appointments/apply", { id: hospital.id(), personId: mother.personId, form });
    expect(await apply()).toMatchObject(missing);
    await letAct(["consultations", "medicine"]);
    expect(await apply()).toMatchObject(missing);
    expect(await ask("appointments/readDraft", { personId: mother.personId })).toMatchObject(missing);
  });

  test("with leave she applies, reads and lists it; once the leave has ended, the next request finds nothing", async () => {
    const proxy = await letAct(["appointments"]);
    const id = await applied(hospital, acting);
    expect((await ask("appointments/application", { id })).value).toMatchObject({ id, state: "submitted" });
    expect((await ask("appointments/mine", {})).value.items).toHaveLength(1);
    await end(proxy);
    expect(await ask("appointments/application", { id })).toMatchObject(missing);
    expect((await ask("appointments/mine", {})).value.items).toEqual([]);
    const step = { id, stepId: hospital.id(), version: 1, reason: "cannot-come" };
    expect(await ask("appointments/cancel", step)).toMatchObject(missing);
    expect((await ask("sessions/myTurn", { id })).code).toBe("thing.missing");
  });

  test("news of it rings no phone of hers once the leave has ended, and opens nothing", async () => {
    const proxy = await letAct(["appointments"]);
    const id = await applied(hospital, acting);
    await end(proxy);
    const nurse = await hospital.staff("triage");
    const decline = { id, stepId: hospital.id(), version: 1, reason: "examined-elsewhere", note: "已在外院完成检查" };
    expect((await hospital.call("appointments/decline", decline, nurse)).ok).toBe(true);
    const { items } = (await ask("notifications/inbox", {})).value as { items: InboxMessage[] };
    const declined = items.find(({ kind }) => kind === "application-declined");
    expect(declined?.deliveries.filter(({ outcome }) => outcome !== "superseded")).toEqual([]);
    const opened = items.find(({ kind }) => kind === "application-received");
    expect(opened?.deliveries.length).toBeGreaterThan(0);
    expect(await ask("appointments/application", { id })).toMatchObject(missing);
  });

  test("the day after its last one, it is refused as well", async () => {
    await letAct(["appointments"], "2026-11-23");
    const id = await applied(hospital, acting);
    hospital.clock.set("2026-11-23T15:50:00.000Z");
    expect((await ask("appointments/application", { id })).ok).toBe(true);
    hospital.clock.set("2026-11-23T16:00:00.000Z");
    expect(await ask("appointments/application", { id })).toMatchObject(missing);
  });

  test("what her own family applied for stays hers, whatever leave there is", async () => {
    const id = await applied(hospital, mother);
    await letAct(["appointments", "consultations", "medicine"]);
    expect(await ask("appointments/application", { id })).toMatchObject(missing);
    expect((await ask("appointments/application", { id }, mother.token)).ok).toBe(true);
  });
});

describe("an outpatient appointment by a proxy", () => {
  const session = `${DOCTOR}@${CLINIC_DAY}#am`;

  test("she books with leave; once it has ended, visit and list are gone for her", async () => {
    expect((await books(hospital, acting, session)).code).toBe("thing.missing");
    const proxy = await letAct(["appointments"]);
    const { id } = (await books(hospital, acting, session)).value;
    expect((await ask("outpatient/visit", { id })).value).toMatchObject({ id, state: "booked" });
    expect((await ask("outpatient/mine", {})).value.items).toHaveLength(1);
    await end(proxy);
    expect(await ask("outpatient/visit", { id })).toMatchObject(missing);
    expect((await ask("outpatient/mine", {})).value.items).toEqual([]);
  });

  test("she waits on a list with leave only", async () => {
    const { id: full } = await planned(hospital, 1);
    await books(hospital, mother, full);
    expect((await joins(hospital, acting, full)).code).toBe("thing.missing");
  });
});

describe("money of what a proxy asked for", () => {
  test("an order made by leave is not there any more once the leave has ended", async () => {
    const proxy = await letAct(["appointments"]);
    const orderId = await placed(hospital, await accepted(hospital, "online", acting));
    expect((await ask("orders/order", { id: orderId })).ok).toBe(true);
    await end(proxy);
    expect(await ask("orders/order", { id: orderId })).toMatchObject(missing);
    expect((await ask("orders/mine", {})).value.items).toEqual([]);
  });
});
