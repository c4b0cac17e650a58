import { TENANT } from "../../kit/hospital";
import { accepts, asked, lying, openLife, says, signedIn } from "./life-world";

const ROUNDS = 30;

test(`C4: of a last line and the stop one comes first, and nobody writes after it (${ROUNDS} rounds)`, async () => {
  const world = await openLife();
  const { hospital, patient } = world;
  const orders = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const doctor = await signedIn(hospital, "doctor.xiang");
    const id = await asked(world);
    await accepts(world, id, doctor);
    const { v: version } = await lying(world, id);
    const stop = { id, stepId: hospital.id(), version, reason: "acute", note: "" };
    const ticks = async (count: number) => {
      for (let n = 0; n < count; n++) await Promise.resolve();
    };
    const [sent, stopped] = await Promise.all([
      ticks((round * 7) % 40).then(() => says(world, id, patient.token, "我再补充一句")),
      ticks((round * 13) % 40).then(() => hospital.call("consultations/stopOnline", stop, doctor)),
    ]);
    expect(stopped.ok).toBe(true);
    const messages = await hospital.app.repositories.consultations.messages(TENANT, id);
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, n) => n + 1));
    const closedAt = messages.findIndex(({ notice }) => notice?.code === "stopped");
    const lineAt = messages.findIndex(({ by }) => by === "patient");
    // What was acknowledged is there, before the end; what was not is not.
    expect([sent.ok, lineAt >= 0 && lineAt < closedAt]).toEqual([sent.ok, sent.ok]);
    if (!sent.ok) expect([sent.code, lineAt]).toEqual(["thread.closed", -1]);
    orders.add(sent.ok ? "written first" : "closed first");
  }
  expect(orders.size).toBe(2);
}, 600_000);
