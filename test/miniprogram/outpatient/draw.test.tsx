import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { hashes } from "../../../functions/outpatient/hashes";
import { commitmentOf, pseudonymOf, rankedBy } from "../../../shared/outpatient/draw";
import type { DrawOutcome } from "../../../shared/outpatient/views";
import { useSession } from "../../../miniprogram/src/kernel/session";
import Draw from "../../../miniprogram/src/outpatient/pages/draw/index";
import Ticket from "../../../miniprogram/src/outpatient/pages/ticket/index";
import { stageOf } from "../../../miniprogram/src/outpatient/use-ticket";
import { zh } from "../../../miniprogram/src/outpatient/words.zh";
import { now, PERSON } from "../appointments/fixtures";
import { answering, inputsOf, no } from "../appointments/line";
import { freshPhone, opened, press, settle } from "../appointments/walk";
import { openedWith } from "../taro";
import { directory, reportOf, rushOf, sessionId, slotsOf, ticketOf, VISIT } from "./fixtures";

const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const ticketWith = async (rush: ReturnType<typeof rushOf>, answers: Record<string, unknown> = {}) => {
  openedWith({ session: sessionId() });
  const line = answering({
    "hospital/directory": directory,
    "outpatient/slots": slotsOf([], { state: "rush", rush }),
    "outpatient/ticket": {},
    ...answers,
  });
  await opened(Ticket);
  return line;
};

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

describe("taking part in a draw", () => {
  test.each([
    ["before", rushOf(5, 10)],
    ["open", rushOf(-1, 5)],
    ["drawing", rushOf(-10, -1)],
    ["drawn", rushOf(-10, -1, true)],
  ] as const)("%s: where it stands and what a draw is, in three sentences", async (stage, rush) => {
    expect(stageOf(rush, now())).toBe(stage);
    await ticketWith(rush);
    shows(zh.ticket.stages[stage].name);
    for (const sentence of zh.ticket.sentences) shows(sentence);
    expect(screen.queryByRole("button", { name: "登记参加抽签" }) !== null).toBe(stage === "open");
  });

  test("one tap, one ticket; the receipt says that nothing more has to be done", async () => {
    const rush = rushOf(-1, 5);
    const line = await ticketWith(rush, { "outpatient/takeTicket": ticketOf(rush) });
    await press("登记参加抽签");
    expect(inputsOf(line, "outpatient/takeTicket")).toMatchObject([{ personId: PERSON, sessionId: sessionId() }]);
    shows("已登记，等待抽签");
    shows("登记回执");
    shows("ab12".repeat(5));
    expect(screen.queryByRole("button", { name: "登记参加抽签" })).toBeNull();
  });

  test("after silence the same ticket is asked for again, under the same id", async () => {
    const rush = rushOf(-1, 5);
    const line = await ticketWith(rush, { "outpatient/takeTicket": ["silence", ticketOf(rush)] });
    await press("登记参加抽签");
    await press("登记参加抽签");
    const [first, second] = inputsOf(line, "outpatient/takeTicket");
    expect(second).toEqual(first);
  });

  test.each([
    ["ticket.window-closed", "现在不能登记"],
    ["session.stopped", "这个时段停诊了"],
    ["draw.none", "这个时段不抽签"],
  ])("%s is explained", async (code, what) => {
    const rush = rushOf(-1, 5);
    await ticketWith(rush, { "outpatient/takeTicket": no(code, { details: rush }) });
    await press("登记参加抽签");
    shows(what);
  });

  test.each(["won", "listed", "not-reached", "left-out"] as DrawOutcome[])(
    "the result: %s, with the rank",
    async (outcome) => {
      const rush = rushOf(-10, -5, true);
      const visitId = outcome === "won" || outcome === "listed" ? VISIT : undefined;
      await ticketWith(rush, {
        "outpatient/ticket": { ticket: ticketOf(rush, { rank: 7, of: 40, outcome, visitId }) },
      });
      shows(zh.ticket.outcomes[outcome].name);
      shows("您的名次：第 7 名，共 40 人登记");
      if (!visitId) return expect(screen.queryByRole("button", { name: "查看我的预约" })).toBeNull();
      await press("查看我的预约");
      expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/outpatient/pages/visit/index?id=${VISIT}` });
    },
  );

  test("signed out, the draw can be read; taking part asks to sign in", async () => {
    useSession.setState({ tokens: {}, personId: undefined });
    const line = await ticketWith(rushOf(-1, 5));
    expect(screen.getByRole("button", { name: "登录后登记" })).toBeTruthy();
    expect(inputsOf(line, "outpatient/ticket")).toEqual([]);
  });

  test("an address of a session without a draw leads back", async () => {
    openedWith({ session: sessionId() });
    answering({ "hospital/directory": directory, "outpatient/slots": slotsOf(), "outpatient/ticket": no("draw.none") });
    await opened(Ticket);
    shows("这个时段不抽签");
  });
});

describe("checking a draw", () => {
  const seed = "5a".repeat(32);
  const signs = rankedBy(hashes, seed, [
    pseudonymOf(hashes, PERSON as never, sessionId()),
    ...Array.from({ length: 5 }, (_, n) => pseudonymOf(hashes, `${n}`.repeat(26) as never, sessionId())),
  ]);
  const own = signs.indexOf(pseudonymOf(hashes, PERSON as never, sessionId())) + 1;
  const fair = () => ({
    seed,
    drawnAt: now(),
    tickets: 6,
    places: 2,
    won: [1, 2],
    listed: 3,
    rush: { ...rushOf(-60, -50, true), commitment: commitmentOf(hashes, seed) },
  });
  const pages = () => [
    reportOf({ ...fair(), pseudonyms: signs.slice(0, 4), next: 5 }),
    reportOf({ ...fair(), from: 5, pseudonyms: signs.slice(4) }),
  ];
  const drawWith = async (...reports: ReturnType<typeof reportOf>[]) => {
    openedWith({ session: sessionId() });
    const line = answering({ "hospital/directory": directory, "outpatient/drawReport": reports });
    await opened(Draw);
    return line;
  };
  const check = async () => {
    await press("在我的手机上核对");
    for (let n = 0; n < 5; n++) await settle();
  };

  test("a fair draw is found fair, over all its pages, and her own rank is marked", async () => {
    const line = await drawWith(...pages());
    await check();
    shows("核对无误，抽签公正");
    shows(`您是第 ${own} 名，下面标出了您的代号。`);
    expect(inputsOf(line, "outpatient/drawReport")).toEqual([
      { sessionId: sessionId() },
      { sessionId: sessionId(), from: 5 },
    ]);
  });

  test.each([
    ["another seed", { seed: "5b".repeat(32) }, "随机数与封条不一致。"],
    ["a changed order", { pseudonyms: [...signs].reverse() }, "名次与随机数算出的不一致。"],
    ["a place out of order", { won: [1, 3] }, "得号的不是名次最前的人。"],
  ])("%s is found", async (_, more, said) => {
    await drawWith(reportOf({ ...fair(), pseudonyms: signs, ...more }));
    await check();
    shows("核对不一致，请打电话告诉我们");
    shows(said);
  });

  test("before the draw: the seal stands there, the number does not, and there is nothing to check yet", async () => {
    await drawWith(reportOf({ rush: rushOf(-1, 5) }));
    shows("c".repeat(64));
    shows("抽签后公布");
    expect(screen.queryByRole("button", { name: "在我的手机上核对" })).toBeNull();
  });

  test("a session without a draw says so", async () => {
    openedWith({ session: sessionId() });
    answering({ "hospital/directory": directory, "outpatient/drawReport": no("draw.none") });
    await opened(Draw);
    shows("这个时段不抽签");
  });
});
