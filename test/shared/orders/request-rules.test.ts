import { addMinutes } from "../../../shared/kernel/time";
import { ASKED_KINDS, RequestKind, type ServiceRequest } from "../../../shared/orders/request-model";
import { requestPolicy } from "../../../shared/orders/request-policy";
import { isLate, kindsFor, openRequest, stepRequest, takesRequests } from "../../../shared/orders/request-rules";
import { requestLife } from "../../../shared/orders/request-states";

const NOW = "2026-11-22T01:00:00.000Z";
const ID = "01JD9ZQ2S00000000000000000";
const order = { id: ID, accountId: ID, personId: ID, subject: { domain: "prescriptions", id: ID } } as const;
const opened = (kind: RequestKind = "late"): ServiceRequest =>
  openRequest(ID, order, { kind, openedBy: "patient" }, NOW, requestPolicy);
const after = (request: ServiceRequest, step: Parameters<typeof stepRequest>[1], now = NOW): ServiceRequest => {
  const stepped = stepRequest(request, step, now, requestPolicy);
  if (!stepped.ok) throw new Error(stepped.code);
  return stepped.value;
};

test("D2-22: what can be asked for, by how it reaches her and whether it has left", () => {
  const parcelKinds = ["where-is-it", "late", "lost"];
  expect(kindsFor(undefined)).not.toEqual(expect.arrayContaining([...parcelKinds, "change-address"]));
  expect(kindsFor({ method: "pick-up" })).toEqual(kindsFor(undefined));
  expect(kindsFor({ method: "express" })).toEqual([...ASKED_KINDS]);
  expect(kindsFor({ method: "express", handedOverAt: NOW })).toEqual(
    ASKED_KINDS.filter((kind) => kind !== "change-address"),
  );
});

test("only paid money of medicine or freight takes requests", () => {
  const paid = { way: "wechat-jsapi", fen: 100, at: NOW, number: "n" } as const;
  const of = (domain: "prescriptions" | "deliveries" | "consultations") => ({ subject: { domain, id: ID } });
  expect(takesRequests({ ...of("prescriptions"), paid })).toBe(true);
  expect(takesRequests({ ...of("deliveries"), paid })).toBe(true);
  expect(takesRequests({ ...of("consultations"), paid })).toBe(false);
  expect(takesRequests(of("prescriptions"))).toBe(false);
});

test.each(RequestKind.options)("the time to answer %s is the policy's", (kind) => {
  expect(opened(kind).answerBy).toBe(addMinutes(NOW, requestPolicy.answer.hours[kind] * 60));
});

test("late is the very moment at which the time is over, and only while it is the hospital's turn", () => {
  const request = opened();
  const due = request.answerBy ?? "";
  expect([isLate(request, addMinutes(due, -1)), isLate(request, due)]).toEqual([false, true]);
  expect(isLate(after(request, "answer"), addMinutes(due, 60))).toBe(false);
});

test("an answer stops the clock, her words start it, writing twice moves nothing", () => {
  const answered = after(opened(), "answer");
  expect(answered.answerBy).toBeUndefined();
  const later = addMinutes(NOW, 10);
  const said = after(answered, "say", later);
  expect(said.answerBy).toBe(addMinutes(later, requestPolicy.answer.hours.late * 60));
  expect(after(said, "say", addMinutes(NOW, 20)).answerBy).toBe(said.answerBy);
});

test("opened again to the last minute of the days, not after", () => {
  const closed = after(opened(), "close");
  const last = addMinutes(NOW, requestPolicy.reopen.days * 24 * 60);
  expect(after(closed, "reopen", last)).toMatchObject({ state: "open", reopened: 1 });
  const late = stepRequest(closed, "reopen", addMinutes(last, 1), requestPolicy);
  expect(late).toMatchObject({ ok: false, code: "service-request.too-late" });
  expect(after(closed, "reopen")).not.toHaveProperty("closedAt");
});

test("every state is reached, and no step leads where the table does not", () => {
  const reached = new Set(Object.values(requestLife.steps).map(({ to }) => to));
  expect(requestLife.states.filter((state) => !reached.has(state as never))).toEqual(["asked"]);
  const closed = after(opened(), "close");
  for (const step of ["answer", "lookInto", "say", "late", "close"] as const)
    expect(stepRequest(closed, step, NOW, requestPolicy)).toMatchObject({ code: "service-request.moved-on" });
});
