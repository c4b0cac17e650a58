import { act, renderHook } from "@testing-library/react";
import { useChatThread } from "../../../miniprogram/src/shell/chat-thread";
import { answering, type Asked } from "../appointments/line";
import { freshPhone } from "../appointments/walk";

const ID = "00000000000000000000000001";
const head = { v: 1, open: true, lastSeq: 0, read: { patient: 0, doctor: 0 }, changes: 0, rounds: 0 };
const polls = (asked: readonly Asked[]) => asked.filter(({ call }) => call === "consultations/readMessages").length;
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

async function shownChat() {
  const asked = answering({
    "consultations/openThread": { about: {}, head, messages: [], more: false },
    "consultations/readMessages": {},
  });
  const hook = renderHook(({ inFront }) => useChatThread(ID, inFront), { initialProps: { inFront: true } });
  await pass(10_500);
  return { asked, ...hook };
}

beforeEach(() => {
  freshPhone();
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

describe("a chat before somebody's eyes", () => {
  test("is opened once and asks once a second while it is fresh", async () => {
    const { asked } = await shownChat();
    expect(asked.filter(({ call }) => call === "consultations/openThread")).toHaveLength(1);
    expect(polls(asked)).toBe(10);
  });

  test("asks nothing in the background, and again when it is back", async () => {
    const { asked, rerender } = await shownChat();
    rerender({ inFront: false });
    await pass(60_000);
    expect(polls(asked)).toBe(10);
    rerender({ inFront: true });
    await pass(500);
    expect(polls(asked)).toBe(11);
  });

  test("asks nothing once it is left", async () => {
    const { asked, unmount } = await shownChat();
    unmount();
    await pass(60_000);
    expect(polls(asked)).toBe(10);
  });
});
