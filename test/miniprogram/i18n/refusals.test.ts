import { COMMON_CODES, ROUTER_CODES } from "../../../shared/kernel/contract";
import { sayRefusal } from "../../../miniprogram/src/i18n";

const codes = [...ROUTER_CODES, ...COMMON_CODES, "network.failed"];

test.each(codes)("%s says what, why and what next, each in its own language", (code) => {
  const zh = sayRefusal("zh", { code });
  const en = sayRefusal("en", { code });
  for (const said of [zh, en])
    for (const part of [said.what, said.why, said.next]) expect(part.length).toBeGreaterThan(3);
  expect(Object.values(zh).join("")).toMatch(/[\u4e00-\u9fff]/);
  expect(Object.values(en).join("")).not.toMatch(/[\u4e00-\u9fff]/);
});

test("a domain's own sentence comes first, an unknown code says that it is our fault", () => {
  const own = { "slot.taken": { what: "a", why: "b", next: "c" } };
  expect(sayRefusal("en", { code: "slot.taken" }, own)).toEqual(own["slot.taken"]);
  expect(sayRefusal("en", { code: "never.seen" }, own)).toEqual(sayRefusal("en", { code: "service.failed" }));
});
