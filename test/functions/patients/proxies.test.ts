import { residentNumber } from "../../../scripts/seed/resident-number";
import { openHospital, TENANT, type Hospital, type Patient } from "../../kit/hospital";

let hospital: Hospital;
let mother: Patient;
let daughter: Patient;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient({ name: "程素芬" });
  daughter = await hospital.patient({ name: "程小雨" });
});

const call = (name: string, input: object, token = mother.token) => hospital.call(`privacy/${name}`, input, token);
const grant = { scopes: ["consultations"], until: "2026-12-22" };
const invite = (change: object = {}) =>
  call("inviteProxy", { id: hospital.id(), personId: mother.personId, ...grant, ...change });
const accept = (code: string, token = daughter.token, asked?: string) =>
  call("acceptProxy", { code, ...(asked ? { asked } : {}) }, token);
const acts = (what?: string, who = daughter) =>
  hospital.app.queries.patients.mayAct(TENANT, who.accountId, mother.personId, what);
const live = async (change: object = {}) => (await accept((await invite(change)).value.code)).value.proxy;
const end = (proxy: { id: string; version: number }, token = mother.token) =>
  call("endProxy", { id: proxy.id, stepId: hospital.id(), version: proxy.version }, token);
const inbox = async ({ token }: Patient) =>
  (await hospital.call("notifications/inbox", {}, token)).value.items.map(({ kind }: { kind: string }) => kind);

test("row 11: a code that the relative enters lets her act in what was given, and in nothing else", async () => {
  expect(await acts("consultations")).toBe(false);
  const proxy = await live();
  expect(proxy).toMatchObject({ standing: "live", person: "程*芬", scopes: ["consultations"], until: "2026-12-22" });
  expect([await acts("consultations"), await acts("appointments"), await acts()]).toEqual([true, false, false]);
  expect((await call("consents", { personId: mother.personId }, daughter.token)).ok).toBe(true);
  for (const closed of ["proxies", "whoLooked", "exportRecord"])
    expect((await call(closed, { personId: mother.personId }, daughter.token)).code).toBe("thing.missing");
  expect(await inbox(mother)).toEqual(["proxy-granted"]);
});

test("A3: ended by either side, it is refused at the very next request, and both sides are told", async () => {
  const first = await live();
  expect((await end(first)).value.proxy).toMatchObject({ standing: "ended", endedBy: "person" });
  expect((await call("consents", { personId: mother.personId }, daughter.token)).code).toBe("thing.missing");
  expect(await inbox(daughter)).toEqual(["proxy-ended"]);
  const second = await live();
  expect((await end(second, daughter.token)).value.proxy.endedBy).toBe("proxy");
  expect(await acts("consultations")).toBe(false);
  expect((await inbox(mother)).sort()).toEqual(["proxy-ended", "proxy-ended", "proxy-granted", "proxy-granted"]);
});

test("A3: on the day after its last one it is refused, and ends by itself", async () => {
  await live({ until: "2026-11-23" });
  hospital.clock.set("2026-11-23T15:59:00.000Z");
  expect(await acts("consultations")).toBe(true);
  hospital.clock.set("2026-11-23T16:00:00.000Z");
  expect(await acts("consultations")).toBe(false);
  await hospital.app.everyMinute();
  await hospital.settle();
  const [proxy] = (await call("heldProxies", {}, daughter.token)).value.proxies;
  expect(proxy).toMatchObject({ standing: "ended", endedBy: "time" });
  expect(await inbox(daughter)).toEqual(["proxy-ended"]);
});

test("code.wrong: acceptProxy answers a wrong, an old, a used and an invented code the same", async () => {
  const { code } = (await invite()).value;
  expect((await accept("00000001")).code).toBe("code.wrong");
  hospital.clock.advance(72 * 60);
  expect((await accept(code)).code).toBe("code.wrong");
  const fresh = (await invite()).value.code;
  expect((await accept(fresh)).ok).toBe(true);
  expect((await accept(fresh)).ok).toBe(true);
  const other = await hospital.patient();
  expect((await accept(fresh, other.token)).code).toBe("code.wrong");
});

test("proxy.own-card: acceptProxy of one's own family member needs no proxy", async () => {
  const { code } = (await invite()).value;
  expect((await accept(code, mother.token)).code).toBe("proxy.own-card");
});

test("proxy.day and proxy.too-many: inviteProxy gives a year and five at most", async () => {
  expect(await invite({ until: "2027-11-23" })).toMatchObject({ code: "proxy.day", details: { latest: "2027-11-22" } });
  expect((await invite({ until: "2026-11-21" })).code).toBe("proxy.day");
  const five = await Promise.all(Array.from({ length: 6 }, () => invite()));
  expect(five.filter(({ ok }) => ok)).toHaveLength(5);
  expect(five.find(({ ok }) => !ok)).toMatchObject({ code: "proxy.too-many", details: { most: 5 } });
});

test("proxy.too-many: acceptProxy lets one account act for ten people at most", async () => {
  for (let n = 0; n < 11; n++) {
    const person = await hospital.patient();
    const id = hospital.id();
    const made = await call("inviteProxy", { id, personId: person.personId, ...grant }, person.token);
    const answer = await accept(made.value.code);
    if (n < 10) expect(answer.ok).toBe(true);
    else expect(answer).toMatchObject({ code: "proxy.too-many", details: { most: 10 } });
    hospital.clock.advance(60);
  }
});

test("the same invitation asked again gives the same code; other content is refused", async () => {
  const id = hospital.id();
  const first = await invite({ id });
  expect((await invite({ id })).value.code).toBe(first.value.code);
  expect((await invite({ id, scopes: ["medicine"] })).code).toBe("request.reused");
});

test("proxy.ended: endProxy of one that has ended is refused", async () => {
  const proxy = await live();
  await end(proxy);
  expect((await end({ ...proxy, version: 3 })).code).toBe("proxy.ended");
  const stranger = await hospital.patient();
  expect((await end(proxy, stranger.token)).code).toBe("thing.missing");
});

test("inviteProxyAtDesk: a desk that has seen the person makes the code; proxy.day and proxy.too-many hold there too", async () => {
  const desk = await hospital.staff("clinic-desk");
  const atDesk = (change: object = {}) =>
    call(
      "inviteProxyAtDesk",
      { id: hospital.id(), personId: mother.personId, ...grant, seen: "person-present", ...change },
      desk,
    );
  expect((await atDesk({ until: "2028-01-01" })).code).toBe("proxy.day");
  expect((await accept((await atDesk()).value.code)).value.proxy).toMatchObject({ way: "desk", standing: "live" });
  for (let n = 0; n < 4; n++) await atDesk();
  expect((await atDesk()).code).toBe("proxy.too-many");
});

describe("a parent without a smartphone (row 11)", () => {
  const parent = { name: "程老太", number: "", phone: "19900030001" };
  beforeEach(async () => {
    parent.number = residentNumber("1951-03-07", "female", 78);
    const desk = await hospital.staff("triage");
    const made = await hospital.call("patients/registerAtDesk", { id: hospital.id(), ...parent }, desk);
    expect(made.ok).toBe(true);
    hospital.sms.sent.length = 0;
  });
  const ask = (change: object = {}) => {
    const { name, number } = parent;
    return call("askProxy", { id: hospital.id(), name, number, ...grant, ...change }, daughter.token);
  };
  const texted = () => hospital.sms.sent.find(({ template }) => template === "proxy-code");

  test("the code goes to the phone on file, the relative enters it, and the parent is told by text", async () => {
    const asked = await ask();
    expect(texted()).toMatchObject({ phone: parent.phone });
    const answer = await accept(texted()!.values[0]!, daughter.token, asked.value.id);
    expect(answer.value.proxy).toMatchObject({ standing: "live", way: "sms", person: "程*太" });
    expect(hospital.sms.sent.filter(({ phone }) => phone === parent.phone)).toHaveLength(2);
  });

  test("A5: whether or not number and name are known, answer and work are the same, and no code fits", async () => {
    const units = async (change: object) => {
      const before = { ...hospital.table.units() };
      const answer = await ask(change);
      const after = hospital.table.units();
      return { keys: Object.keys(answer.value), status: answer.status, write: after.write - before.write };
    };
    const known = await units({});
    const unknown = await units({ number: "500109195103070000" });
    const otherName = await units({ name: "别的人" });
    expect([unknown, otherName]).toEqual([known, known].map((one) => ({ ...one, write: expect.any(Number) })));
    expect(hospital.sms.sent.filter(({ template }) => template === "proxy-code")).toHaveLength(1);
    const nobody = await ask({ name: "别的人" });
    expect((await accept("123456", daughter.token, nobody.value.id)).code).toBe("code.wrong");
  });

  test("T26: five tries at one code; then the right one is refused, too", async () => {
    const asked = await ask();
    const [right = ""] = texted()!.values;
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, "0");
    for (let n = 0; n < 5; n++) expect((await accept(wrong, daughter.token, asked.value.id)).code).toBe("code.wrong");
    expect((await accept(right, daughter.token, asked.value.id)).code).toBe("code.wrong");
  });

  test("three texts a day to one phone, whoever asks; the answer does not tell", async () => {
    for (let n = 0; n < 5; n++) expect((await ask()).ok).toBe(true);
    expect(hospital.sms.sent.filter(({ template }) => template === "proxy-code")).toHaveLength(3);
  });

  test("proxy.too-many: acceptProxy by text message gives a sixth to nobody; who has one may have it anew", async () => {
    const desk = await hospital.staff("clinic-desk");
    const found = await hospital.call("patients/findPerson", { by: "identity-number", value: parent.number }, desk);
    const { personId } = found.value.people[0];
    const entered = async (token: string) => {
      const asked = await call(
        "askProxy",
        { id: hospital.id(), name: parent.name, number: parent.number, ...grant },
        token,
      );
      const code = hospital.sms.sent.filter(({ template }) => template === "proxy-code").at(-1)!.values[0]!;
      return accept(code, token, asked.value.id);
    };
    expect((await entered(daughter.token)).ok).toBe(true);
    const atDesk = () =>
      call("inviteProxyAtDesk", { id: hospital.id(), personId, ...grant, seen: "person-present" }, desk);
    for (let n = 0; n < 4; n++) expect((await atDesk()).ok).toBe(true);
    expect(await entered(mother.token)).toMatchObject({ code: "proxy.too-many", details: { most: 5 } });
    expect((await entered(daughter.token)).value.proxy).toMatchObject({ standing: "live", way: "sms" });
  });

  test("proxy.day: askProxy for more than a year is refused before anybody is looked for", async () => {
    expect((await ask({ until: "2028-01-01" })).code).toBe("proxy.day");
    expect(texted()).toBeUndefined();
  });
});
