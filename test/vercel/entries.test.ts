import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch, startChild, vercelNode, type Child } from "./children";
import { openHospital, type Hospital } from "./hospital";
import { ask, questions, type Doors } from "./questions";
import { patientToken, staffSignIn, uploadPicture } from "./stories";

const ENTRIES = ["api", "clinic", "cashier", "consult", "pharmacy", "media", "jobs", "webhooks", "openapi"].map(
  (name) => `functions/${name}.ts`,
);
const LONGEST: Readonly<Record<string, number>> = {
  "functions/api.ts": 15,
  "functions/clinic.ts": 15,
  "functions/cashier.ts": 15,
  "functions/consult.ts": 15,
  "functions/pharmacy.ts": 15,
  "functions/media.ts": 30,
  "functions/jobs.ts": 60,
  "functions/webhooks.ts": 15,
  "functions/openapi.ts": 15,
};
const PHONES = ["19900000001", "19900000002", "19900000003", "19900000004"] as const;
const STAFF = ["triage.wen", "triage.ou"] as const;
type Built = { handler: string; runtime: string; maxDuration: number; files: string[] };
type Listening = Child<{ port: number }>;

let hospital: Hospital;
const folder = mkdtempSync(join(tmpdir(), "built-"));
const built = new Map<string, Built>();
const running: Listening[] = [];
const doorsTo = (ports: ReadonlyMap<string, number>): Doors => {
  return (entry) => `http://127.0.0.1:${ports.get(entry)}`;
};
const servers: { plain?: Doors; dev?: Doors; built?: Doors } = {};

async function open(argsFor: (entry: string) => string[]): Promise<Doors> {
  const start = async (entry: string) => {
    const child: Listening = await startChild(argsFor(entry), hospital.environment);
    running.push(child);
    return [entry, child.told.port] as const;
  };
  return doorsTo(new Map(await Promise.all(ENTRIES.map(start))));
}

const AT_ONCE = 3;

/** A few at a time: each build is a compiler of its own. */
async function buildAll(): Promise<void> {
  const rest = [...ENTRIES];
  const one = async () => {
    for (let entry = rest.shift(); entry; entry = rest.shift()) await buildOne(entry);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

async function buildOne(entry: string): Promise<void> {
  const child = await startChild<Built>(vercelNode("build", entry, folder));
  built.set(entry, child.told);
  await child.stop();
}

beforeAll(async () => {
  [hospital] = await Promise.all([openHospital(), buildAll()]);
  servers.plain = () => hospital.origin;
  servers.dev = await open((entry) => vercelNode("serve", entry));
  servers.built = await open((entry) => launch(join(folder, entry), built.get(entry)!.handler));
}, 600_000);

afterAll(async () => {
  await Promise.all(running.map((child) => child.stop()));
  await hospital.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(["dev", "built"] as const)("the entries by @vercel/node (%s)", (kind) => {
  const asked = questions("the secret of the environment");
  test.each(asked.map(([name], index) => [name, index] as const))(
    "answer %s as the plain server does",
    async (_, n) => {
      const [, path, how] = questions(hospital.environment["CRON_SECRET"]!)[n]!;
      const [ours, theirs] = [await ask(servers.plain!, path, how), await ask(servers[kind]!, path, how)];
      expect(theirs).toEqual(ours);
    },
  );

  test("sign a patient in, and every other server knows her session", async () => {
    const token = await patientToken(hospital, servers[kind]!, kind === "dev" ? PHONES[0] : PHONES[1]);
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    for (const doors of [servers.plain!, servers.dev!, servers.built!]) {
      const mine = await ask(doors, "/api/patients/family", { method: "POST", headers, body: "{}" });
      expect(mine).toMatchObject({ status: 200, body: { ok: true } });
    }
  });

  test("take a picture in, re-encode it and show it: the native image library is there", async () => {
    const token = await patientToken(hospital, servers[kind]!, kind === "dev" ? PHONES[2] : PHONES[3]);
    const upload = await uploadPicture(servers[kind]!, token);
    expect(upload).toMatchObject({
      sent: 204,
      confirmed: { ok: true, value: { state: "clean" } },
      viewed: { ok: true, value: { contentType: expect.stringMatching(/^image\//) as string } },
    });
  });

  test("sign staff in with password and authenticator: the native password hash is there", async () => {
    const { body } = await staffSignIn(hospital, servers[kind]!, kind === "dev" ? STAFF[0] : STAFF[1]);
    expect(body).toMatchObject({ ok: true, value: { staff: { roles: ["triage"] } } });
  });
});

test("the questions tell one answer from another", async () => {
  const statuses: number[] = [];
  for (const [, path, how] of questions(hospital.environment["CRON_SECRET"]!))
    statuses.push((await ask(servers.built!, path, how)).status);
  expect(statuses).toEqual([
    200, 200, 200, 400, 400, 400, 413, 404, 405, 401, 409, 401, 401, 401, 200, 404, 401, 404, 400,
  ]);
});

test.each(ENTRIES)("%s is built alone: its own limits, its own sources, no test engine", (entry) => {
  const { files, maxDuration, runtime } = built.get(entry)!;
  expect(runtime).toMatch(/^nodejs(22|24)\.x$/);
  expect(maxDuration).toBe(LONGEST[entry]);
  const ours = files.filter((file) => !file.startsWith("node_modules/"));
  expect(ours.filter((file) => !/^(functions|shared)\/|^package\.json$/.test(file))).toEqual([]);
  expect(ours.filter((file) => file.includes("table/memory"))).toEqual([]);
});

test("the object store's client and the image library are in the media entry only", () => {
  const carries = (entry: string, name: string) => built.get(entry)!.files.some((file) => file.includes(name));
  for (const name of ["@aws-sdk/client-s3/", "node_modules/sharp/"]) {
    expect(carries("functions/media.ts", name)).toBe(true);
    expect(carries("functions/api.ts", name)).toBe(false);
    expect(carries("functions/jobs.ts", name)).toBe(false);
  }
});
