import { act, renderHook } from "@testing-library/react";
import type { Answer } from "../../../miniprogram/src/kernel/api";
import { useWrite } from "../../../miniprogram/src/kernel/use-write";

function writer(...answers: Answer<string>[]) {
  const ids: string[] = [];
  let turn = 0;
  const write = async (id: string, _input: string): Promise<Answer<string>> => {
    ids.push(id);
    return answers[turn++] ?? { ok: true, value: "done" };
  };
  const { result } = renderHook(() => useWrite(write));
  const press = (input: string) => act(async () => void (await result.current.press(input)));
  return { ids, result, press };
}

test("an unanswered tap carries the same id when it is pressed again", async () => {
  const { ids, press } = writer({ ok: false, code: "network.failed" }, { ok: false, code: "service.busy" });
  await press("same");
  await press("same");
  await press("same");
  await press("same");
  expect(ids[0]).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).toBe(ids[0]);
  expect(ids[3]).not.toBe(ids[0]);
});

test("other content is another tap", async () => {
  const { ids, press } = writer({ ok: false, code: "network.failed" });
  await press("one");
  await press("two");
  expect(ids[1]).not.toBe(ids[0]);
});

test("an answered refusal ends the tap and is shown until the next", async () => {
  const { ids, result, press } = writer({ ok: false, code: "slot.taken" });
  await press("same");
  expect(result.current.refusal).toMatchObject({ code: "slot.taken" });
  await press("same");
  expect(ids[1]).not.toBe(ids[0]);
  expect(result.current.refusal).toBeUndefined();
});

test("a second tap while the first is under way does nothing", async () => {
  const { ids, result } = writer();
  await act(async () => {
    const first = result.current.press("same");
    const second = await result.current.press("same");
    expect(second).toBeUndefined();
    await first;
  });
  expect(ids).toHaveLength(1);
  expect(result.current.busy).toBe(false);
});
