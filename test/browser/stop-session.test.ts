import type { Browser } from "playwright-core";
import type { ApplicationView } from "../../shared/appointments/views";
import { call } from "./calls";
import { applies, approves, issueForms } from "./desk-work";
import { openHouse, type OpenHouse } from "./house";
import { describeInBrowser, openBrowser } from "./open-browser";
import { openOperator } from "./operator";

const WOMEN = [
  { key: "su-mengyao", phone: "19900000005", masked: "苏*瑶" },
  { key: "he-xiaoyu", phone: "19900000006", masked: "何*雨" },
];
type Hers = { id: string; token: string; masked: string };

describeInBrowser("a session that has to be stopped", () => {
  let house: OpenHouse;
  let browser: Browser;
  const hers: Hers[] = [];
  const seen = ({ id, token }: Hers) =>
    call(house, "appointments/application", { id }, token) as Promise<ApplicationView>;
  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    await issueForms(house, ...WOMEN.map(({ key }) => key));
    let nurse: string | undefined;
    for (const { key, phone, masked } of WOMEN) {
      const applied = await applies(house, key, phone);
      nurse = await approves(house, applied.id, nurse);
      hers.push({ ...applied, masked });
    }
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  test("D1-17: operations see who loses her time before anything is saved; then each has another one and is told", async () => {
    const before = await Promise.all(hers.map(seen));
    const { sessionId, day } = before[0]!.booking!;
    const touched = hers.filter((_, n) => before[n]!.booking!.sessionId === sessionId);
    const operator = await openOperator(browser, house);
    await operator.signsIn("operations.gu", "顾长宁");
    await operator.opensDay(day);
    await operator.previewsStop(sessionId.endsWith("am") ? "am" : "pm", "机器故障");
    const shown = await operator.displaced();
    expect(shown).toEqual(expect.arrayContaining(touched.map(({ masked }) => masked)));
    expect(await Promise.all(hers.map(seen))).toEqual(before);

    await operator.stops(shown.length);
    await operator.person.reads(operator.words.didSentence(shown.length));
    await house.minute();
    for (const one of touched) {
      const after = await seen(one);
      expect([after.state, after.booking?.sessionId]).not.toContain(sessionId);
      expect(after.state).toBe("offered");
      const { items } = (await call(house, "notifications/inbox", {}, one.token)) as { items: { kind: string }[] };
      expect(items.map(({ kind }) => kind)).toContain("appointment-displaced");
    }
    expect(operator.complaints).toEqual([]);
  });
});
