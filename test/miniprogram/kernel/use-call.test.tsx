import { act, renderHook } from "@testing-library/react";
import type { Answer } from "../../../miniprogram/src/kernel/api";
import { useCall } from "../../../miniprogram/src/kernel/use-call";
import { forgetAll, showAgain } from "../taro";

type Pending = { answer(answer: Answer<string>): Promise<void> };
function line() {
  const asked: Pending[] = [];
  const question = () =>
    new Promise<Answer<string>>((resolve) => asked.push({ answer: (answer) => act(async () => resolve(answer)) }));
  return { asked, question };
}

beforeEach(() => {
  forgetAll();
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

test("waiting becomes slow after three seconds and then ready", async () => {
  const { asked, question } = line();
  const { result } = renderHook(() => useCall(question));
  expect(result.current).toMatchObject({ is: "waiting", slow: false });
  act(() => jest.advanceTimersByTime(3000));
  expect(result.current).toMatchObject({ is: "waiting", slow: true });
  await asked[0]?.answer({ ok: true, value: "a" });
  expect(result.current).toMatchObject({ is: "ready", value: "a" });
});

test("a refused reload keeps the last value", async () => {
  const { asked, question } = line();
  const { result } = renderHook(() => useCall(question));
  await asked[0]?.answer({ ok: true, value: "a" });
  act(() => void result.current.reload());
  expect(result.current).toMatchObject({ is: "ready", value: "a", reloading: true });
  await asked[1]?.answer({ ok: false, code: "network.failed" });
  expect(result.current).toMatchObject({ is: "refused", value: "a", refusal: { code: "network.failed" } });
});

test("a late answer to an older question is dropped", async () => {
  const { asked, question } = line();
  const { result, rerender } = renderHook(({ of }) => useCall(question, [of]), { initialProps: { of: "first" } });
  rerender({ of: "second" });
  await asked[1]?.answer({ ok: true, value: "second" });
  await asked[0]?.answer({ ok: true, value: "first" });
  expect(result.current.value).toBe("second");
});

test("coming back to the page asks again", async () => {
  const { asked, question } = line();
  renderHook(() => useCall(question));
  expect(asked).toHaveLength(1);
  await asked[0]?.answer({ ok: true, value: "a" });
  act(() => showAgain());
  expect(asked).toHaveLength(2);
});

test("with nothing to ask nothing is asked", () => {
  const { asked } = line();
  const { result } = renderHook(() => useCall<string>(null));
  expect(asked).toHaveLength(0);
  expect(result.current.is).toBe("waiting");
});
