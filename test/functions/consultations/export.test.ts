import { answered, asked, openLife, says, step, summary, type LifeWorld } from "./life-world";

let world: LifeWorld;
beforeEach(async () => void (world = await openLife()));
const exported = (id: string, token: string, headers: Record<string, string> = {}) =>
  world.hospital.call("consultations/exportConsultation", { id }, token, headers);

test("row 57: hers to take along, as a page to print and as FHIR, with what both sides wrote", async () => {
  const id = await answered(world);
  await says(world, id, world.patient.token, "好的<script>alert(1)</script>");
  await step(world, "end", id, world.doctor, { summary });
  const { value } = await exported(id, world.patient.token);
  expect(value.name).toBe("follow-up-2026-11-22");
  for (const words of ["林晚晴", "向静禾", "孕期保健中心", "O24.400", summary.found, "您的血糖控制得不错", "M26000901"])
    expect(value.html).toContain(words);
  expect(value.html).toContain("&lt;script&gt;");
  expect(value.html).not.toContain("<script");
  const bundle = JSON.parse(value.fhir);
  expect(bundle).toMatchObject({ resourceType: "Bundle", type: "document" });
  const kinds = bundle.entry.map(({ resource }: { resource: { resourceType: string } }) => resource.resourceType);
  expect(kinds).toEqual([
    "Composition",
    "Patient",
    "Practitioner",
    "Organization",
    "Encounter",
    "Condition",
    "Communication",
    "Communication",
    "Communication",
  ]);
  expect(bundle.entry[4].resource).toMatchObject({ status: "finished", class: { code: "VR" } });
  expect(bundle.entry[0].resource.section).toHaveLength(3);
  const english = await exported(id, world.patient.token, { "accept-language": "en" });
  expect(english.value.html).toContain("Record of an online follow-up");
});

test("what was taken back is not handed out again", async () => {
  const id = await answered(world);
  const message = { id: world.hospital.id(), kind: "text", text: "发错了的话" };
  await world.hospital.call("consultations/send", { id, message }, world.patient.token);
  await world.hospital.call("consultations/recall", { id, messageId: message.id }, world.patient.token);
  const { value } = await exported(id, world.patient.token);
  expect(`${value.html}${value.fhir}`).not.toContain("发错了的话");
  expect(value.html).toContain("［已撤回］");
});

test("row 8: half an hour after signing in it takes a proof first, and then all of it is there", async () => {
  const id = await answered(world);
  const { hospital, patient } = world;
  hospital.clock.advance(31);
  expect(await exported(id, patient.token)).toMatchObject({ status: 403, code: "proof.needed" });
  await hospital.call("patients/sendProofCode", {}, patient.token);
  const code = hospital.sms.sent.at(-1)!.values[0];
  expect((await hospital.call("patients/proveMyself", { by: "text", code }, patient.token)).ok).toBe(true);
  expect((await exported(id, patient.token)).value.html).toContain("林晚晴");
});

test("nobody else's, and the taking is recorded before anything leaves (D1)", async () => {
  const id = await asked(world);
  const stranger = await world.hospital.patient();
  expect(await exported(id, stranger.token)).toMatchObject({ status: 404 });
  const rows = async () => {
    const { table } = world.hospital as unknown as {
      table: { everything(): Iterable<{ item: Record<string, unknown> }> };
    };
    return [...table.everything()].filter(
      ({ item }) => item.action === "export" && item.thing === `consultation#${id}`,
    );
  };
  expect(await rows()).toHaveLength(0);
  await exported(id, world.patient.token);
  expect(await rows()).toHaveLength(1);
});
