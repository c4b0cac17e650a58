import { liveLine } from "../../../../functions/ports/line/live";
import { jsonOf } from "../../../../functions/ports/line/json";
import { farSide, notebook, standingClock, type FarSide, type Says } from "../far-side";

const request = { name: "thing", method: "GET", path: "/thing", query: { secret: "hush" } } as const;
let far: FarSide;
afterEach(() => far.stop());

async function open(says: (nth: number) => Says) {
  far = await farSide((_, nth) => says(nth));
  const clock = standingClock();
  const { note, lines } = notebook();
  return { line: liveLine({ baseUrl: far.url, partner: "partner", clock, note }), clock, lines };
}

describe("a line to a partner", () => {
  it("gives what was understood", async () => {
    const { line } = await open(() => ({ json: { a: 1 } }));
    expect(await line.ask(request, jsonOf)).toEqual({ ok: true, value: { a: 1 } });
  });

  it.each<[string, Says, string]>([
    ["a broken connection", "hang-up", "network"],
    ["a server error", { status: 503 }, "http-503"],
    ["a page instead of JSON", { text: "<html>" }, "misunderstood"],
    ["an answer without end", { text: "x".repeat(1024 * 1024 + 1) }, "oversize"],
  ])("takes %s for no answer and notes the code only", async (_, says, code) => {
    const { line, lines } = await open(() => says);
    expect(await line.ask(request, jsonOf)).toEqual({ ok: false, code: "unreachable" });
    expect(lines).toEqual([{ event: "partner.unreachable", call: "thing", code, ms: 0 }]);
  });

  it("does not go where a partner points it", async () => {
    far = await farSide(({ path }) => (path === "/thing" ? { status: 307, headers: { location: "/there" } } : {}));
    const { note } = notebook();
    const line = liveLine({ baseUrl: far.url, partner: "partner", clock: standingClock(), note });
    expect((await line.ask(request, jsonOf)).ok).toBe(false);
    expect(far.asked.map(({ path }) => path)).toEqual(["/thing"]);
  });

  it("answers at once after five failures in a row, and lets one try after ten seconds (E3)", async () => {
    const { line, clock, lines } = await open((nth) => (nth <= 6 ? { status: 500 } : { json: {} }));
    for (let i = 0; i < 5; i++) await line.ask(request, jsonOf);
    expect(await line.ask(request, jsonOf)).toEqual({ ok: false, code: "unreachable", details: "unsent" });
    clock.forward(9.9);
    await line.ask(request, jsonOf);
    expect(far.asked).toHaveLength(5);
    expect(lines.at(-1)).toMatchObject({ code: "resting" });
    clock.forward(0.1);
    await Promise.all([line.ask(request, jsonOf), line.ask(request, jsonOf)]);
    expect(far.asked).toHaveLength(6);
    clock.forward(10);
    expect((await line.ask(request, jsonOf)).ok).toBe(true);
    expect((await line.ask(request, jsonOf)).ok).toBe(true);
    expect(far.asked).toHaveLength(8);
  });

  it("N4: says that nothing left where nobody takes connections, and not where the answer was lost", async () => {
    const { line } = await open(() => "hang-up");
    expect(await line.ask(request, jsonOf)).toEqual({ ok: false, code: "unreachable" });
    await far.stop();
    expect(await line.ask(request, jsonOf)).toEqual({ ok: false, code: "unreachable", details: "unsent" });
  });

  it("forgets four failures after one success", async () => {
    const { line } = await open((nth) => (nth % 5 === 0 ? { json: {} } : { status: 500 }));
    for (let i = 0; i < 20; i++) await line.ask(request, jsonOf);
    expect(far.asked).toHaveLength(20);
  });
});
