import { openHospital, type Hospital, type Patient } from "../../kit/hospital";

let hospital: Hospital;
let mother: Patient;
let desk: string;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient({ recordNumber: "M26000100" });
  desk = await hospital.staff("clinic-desk");
});
const find = (by: string, value: string) => hospital.call("patients/findPerson", { by, value }, desk);
const number = async () => (await hospital.app.repositories.patients.person("cqhcwc", mother.personId))!.number;

test("findPerson by record number and by identity number gives one masked person", async () => {
  const whole = await number();
  const people = [
    {
      personId: mother.personId,
      maskedName: "林*晴",
      maskedNumber: `${whole.slice(0, 3)}***********${whole.slice(-4)}`,
      bornOn: "1995-03-07",
    },
  ];
  for (const answer of [
    await find("record-number", "M26000100"),
    await find("record-number", "  M26000100 "),
    await find("identity-number", whole),
    await find("identity-number", whole.toLowerCase()),
  ]) {
    expect(answer.value).toEqual({ people });
    expect(JSON.stringify(answer)).not.toContain(whole);
    expect(JSON.stringify(answer)).not.toContain("林晚晴");
  }
});

test("somebody unknown, or looked for by the wrong kind of number, is an empty list", async () => {
  for (const answer of [
    await find("record-number", "M99999999"),
    await find("record-number", await number()),
    await find("identity-number", "M26000100"),
    await find("identity-number", "    "),
  ])
    expect(answer).toMatchObject({ status: 200, value: { people: [] } });
});

test("less than four characters are no search", async () => {
  expect(await find("record-number", "M26")).toMatchObject({
    status: 400,
    fields: [{ path: "value", code: "value.required" }],
  });
});
