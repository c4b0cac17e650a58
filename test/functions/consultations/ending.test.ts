import {
  accepts,
  answered,
  asked,
  chat,
  keeps,
  lying,
  minutes,
  openLife,
  pays,
  says,
  signedIn,
  step,
  summary,
  XIANG,
  type LifeWorld,
} from "./life-world";

let world: LifeWorld;
beforeEach(async () => void (world = await openLife()));
const call = (name: string, input: object, token: string) => world.hospital.call(`consultations/${name}`, input, token);
const view = async (id: string) => (await call("consultation", { id }, world.patient.token)).value;

describe("how it ends (D2-15, row 55)", () => {
  test("not before the doctor has answered, and never without a summary", async () => {
    const id = await asked(world);
    await accepts(world, id);
    expect(await step(world, "end", id, world.doctor, { summary })).toMatchObject({ code: "answer.missing" });
    expect(await step(world, "end", id, world.doctor, {})).toMatchObject({ code: "request.malformed" });
    const short = { ...summary, advice: "" };
    expect(await step(world, "end", id, world.doctor, { summary: short })).toMatchObject({
      fields: [{ code: "summary.required" }],
    });
  });

  test("by its time: warned four hours before, ended after 48; the summary may follow, once", async () => {
    const id = await answered(world, { fen: 3000 });
    await minutes(world, 44 * 60 - 5);
    expect((await chat(world, id)).at(-1)).toBe("doctor:text");
    await minutes(world, 6, 1);
    expect((await chat(world, id)).at(-1)).toBe("ending-soon");
    await minutes(world, 4 * 60);
    expect(await view(id)).toMatchObject({ state: "ended", ended: { why: "time" }, money: "paid" });
    const doctor = await signedIn(world.hospital, "doctor.xiang");
    await world.work(XIANG, doctor);
    expect(await step(world, "writeSummary", id, doctor, { summary })).toMatchObject({ ok: true });
    expect(await step(world, "writeSummary", id, doctor, { summary })).toMatchObject({ code: "summary.already" });
    expect((await view(id)).summary).toMatchObject(summary);
  });
  test("without any answer by its end: unanswered, and all goes back", async () => {
    const id = await asked(world, { fen: 3000 });
    const orderId = await pays(world, id);
    await accepts(world, id);
    await minutes(world, 44 * 60, 4 * 60, 1, 5);
    expect(await view(id)).toMatchObject({
      state: "unanswered",
      next: ["other-doctor", "book-offline", "refund-coming"],
    });
    expect(await keeps(world, orderId)).toBe(0);
  });

  test("by its rounds: after the last one both are told, she writes no further, and it ends four hours later", async () => {
    const id = await answered(world);
    const { most } = (await lying(world, id)).exchanges;
    for (let round = 0; round < most; round++) {
      await says(world, id, world.patient.token, `问题${round}`);
      await says(world, id, world.doctor, `回答${round}`);
    }
    expect((await chat(world, id)).at(-1)).toBe("last-round");
    expect(await says(world, id, world.patient.token, "还有")).toMatchObject({ code: "rounds.used-up" });
    await minutes(world, 3 * 60 + 55);
    expect((await view(id)).state).toBe("in-progress");
    await minutes(world, 5, 1);
    expect(await view(id)).toMatchObject({ state: "ended", exchanges: { used: most, most } });
  });

  test("tests that the doctor asks for are a card in the chat, and stay in the request", async () => {
    const id = await answered(world);
    await step(world, "askForTest", id, world.doctor, { tests: ["糖化血红蛋白", "尿常规"], note: "空腹" });
    expect((await chat(world, id)).at(-1)).toBe("card:test-request");
    expect((await view(id)).askedTests).toMatchObject([{ name: "糖化血红蛋白", note: "空腹" }, { name: "尿常规" }]);
  });
});
