import { liveClock } from "../../../../functions/ports/clock/live";
import { liveHealthCards } from "../../../../functions/ports/health-card/live";
import { liveIds } from "../../../../functions/ports/ids/live";
import { startSandbox, type Sandbox } from "../../../../scripts/sandbox";

const NUMBER = "509999199503070012";
const patient = {
  resourceType: "Patient",
  id: "p1",
  identifier: [{ system: "urn:number", value: NUMBER }],
  name: [{ text: "周可宁" }],
};
const holder = {
  name: "周可宁",
  document: "resident-card",
  number: NUMBER,
  bornOn: "1995-03-07",
  sex: "female",
  phone: "19900030001",
} as const;

let sandbox: Sandbox;
const noted: { event: string; [name: string]: string | number }[] = [];
const shelf = new Map<string, { token: string; expiresAt: string }>();
const open = (change: object = {}) =>
  liveHealthCards({
    baseUrl: sandbox.baseUrls.healthCard,
    appId: sandbox.settings.healthCardAppId,
    appSecret: sandbox.settings.healthCardSecret,
    hospitalId: sandbox.settings.healthCardHospitalId,
    clock: liveClock,
    ids: liveIds,
    note: (line) => void noted.push(line),
    shelf: {
      read: async (key) => shelf.get(key),
      write: async (key, token, expiresAt) => void shelf.set(key, { token, expiresAt }),
    },
    ...change,
  });
beforeEach(async () => {
  shelf.clear();
  noted.length = 0;
  sandbox = await startSandbox({ hold: undefined, world: { users: [], staff: [], records: [patient] } });
});
afterEach(() => sandbox.stop());

test("a card is made once a number, shows a fresh code, and the code leads back to its holder", async () => {
  const cards = open();
  const made = await cards.register(holder);
  expect(made.ok && made.value.qr).toMatch(/^[0-9A-F]{64}:1$/);
  expect(await cards.register(holder)).toEqual(made);
  const card = made.ok ? made.value : { id: "", qr: "" };
  const [one, two] = [await cards.freshCode(card, holder), await cards.freshCode(card, holder)];
  expect(one.ok && one.value.text).not.toBe(two.ok && two.value.text);
  const read = await cards.read(one.ok ? one.value.text : "");
  expect(read).toEqual({ ok: true, value: { id: card.id, name: "周可宁", number: NUMBER } });
  expect(await cards.read("nobody's")).toEqual({ ok: true, value: undefined });
});

test("a name that is not the number's is not-matching, and nothing of it stands in the log", async () => {
  expect(await open().register({ ...holder, name: "周可安" })).toEqual({ ok: false, code: "not-matching" });
  expect(JSON.stringify(noted)).not.toMatch(/周可|509999/);
});

test("a wrong secret gets no token, and a request altered on its way is refused", async () => {
  expect(await open({ appSecret: "another" }).register(holder)).toMatchObject({ ok: false, code: "unreachable" });
  expect(noted.at(-1)).toMatchObject({ event: "health-card.token-refused", code: 1001 });
});

test("a token that another owner has killed is replaced once, on the way", async () => {
  const cards = open();
  await cards.register(holder);
  const [[key, kept]] = [...shelf.entries()] as [[string, { token: string; expiresAt: string }]];
  shelf.set(key, { ...kept, token: "DEAD" });
  expect((await cards.register(holder)).ok).toBe(true);
  expect(shelf.get(key)?.token).not.toBe("DEAD");
});

test("a service that is away is unreachable", async () => {
  const cards = open();
  await cards.register(holder);
  sandbox.control.addFault({ service: "healthCard", kind: "status", status: 503 });
  expect(await cards.read("x")).toMatchObject({ ok: false, code: "unreachable" });
});
