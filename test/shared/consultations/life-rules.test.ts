import fc from "fast-check";
import { clockRules, duesOf, endAfterLastRound } from "../../../shared/consultations/clocks";
import { awayOf, isOnLeave, isWorking, medianReply, offers, type DoctorDesk } from "../../../shared/consultations/desk";
import { DECLINE_REASONS, STOP_REASONS, type Consultation } from "../../../shared/consultations/model";
import { doctorMay, feeStanding, nextSteps, patientMay } from "../../../shared/consultations/next-steps";
import { consultationPolicy as policy } from "../../../shared/consultations/policy";
import {
  disputeUntil,
  isOver,
  opened,
  raiseDispute,
  takeStep,
  usePayment,
  WITHOUT_SERVICE,
  type Requested,
  type StepName,
} from "../../../shared/consultations/rules";
import { consultationLife, isOpen } from "../../../shared/consultations/states";
import { addMinutes } from "../../../shared/kernel/time";

const NOW = "2026-11-22T01:00:00.000Z";
const ID = "0".repeat(26);
const step = (at = NOW) => ({ id: ID, at, by: "patient" as const, print: "p" });
const requested = (fen: number): Requested => ({
  id: ID,
  accountId: ID,
  personId: ID,
  service: "text",
  departmentId: "gynaecology",
  doctorId: "dr-du-lanxin",
  consent: { document: "online-follow-up", version: "1", hash: "h", at: NOW },
  diagnosis: { code: "N76.000", name: "急性阴道炎" },
  visit: { id: "v", on: "2026-11-19", kind: "outpatient", department: "妇科", diagnoses: [] },
  intake: {
    wishes: ["advice"],
    course: "same",
    symptoms: [],
    description: "十个字以上的描述。",
    medicines: [],
    documentIds: [],
  },
  overdueTests: [],
  profileVersion: 1,
  fee: { priceCode: "C", name: { zh: "图文", en: "Text" }, fen, priceVersion: "1", source: "s" },
});
const request = (fen = 3000): Consultation => opened(requested(fen), step(), policy);
const inState = (state: Consultation["state"], more: Partial<Consultation> = {}): Consultation => ({
  ...request(),
  state,
  paidAt: NOW,
  endedAt: NOW,
  ...more,
});

describe("the life of a request", () => {
  test("D2-24: with a fee it waits for the money, without one for the doctor; each with its clock", () => {
    expect(request(3000)).toMatchObject({ state: "awaiting-payment", payUntil: addMinutes(NOW, 30) });
    expect(request(0)).toMatchObject({ state: "waiting", acceptBy: addMinutes(NOW, 24 * 60) });
    expect(request(0).payUntil).toBeUndefined();
  });

  test.each(
    consultationLife.states.flatMap((state) =>
      (Object.keys(consultationLife.steps) as StepName[]).map((name) => [state, name] as const),
    ),
  )("from %s, %s leads where the table says or is refused with where it is", (state, name) => {
    const before = inState(state);
    const taken = takeStep(before, name, step());
    const to = consultationLife.next(state, name);
    if (to) expect(taken).toMatchObject({ ok: true, value: { state: to, v: before.v + 1 } });
    else expect(taken).toMatchObject({ code: "consultation.moved-on", details: { state } });
  });

  test("a stale view is refused, but for an open chat, whose every answer makes a version", () => {
    expect(takeStep(inState("waiting", { v: 3 }), "accept", step(), {}, 2)).toMatchObject({ ok: false });
    expect(takeStep(inState("waiting", { v: 3 }), "accept", step(), {}, 3)).toMatchObject({ ok: true });
    expect(takeStep(inState("in-progress", { v: 3 }), "end", step(), {}, 2)).toMatchObject({ ok: true });
  });

  test("every end without service gives the fee back, and every one has a next step", () => {
    for (const state of consultationLife.states.filter((one) => isOver(one))) {
      const reasons = state === "declined" ? DECLINE_REASONS : state === "stopped" ? STOP_REASONS : [undefined];
      for (const endedBecause of reasons) {
        const found = inState(state, endedBecause ? { endedBecause } : {});
        expect(nextSteps(found, NOW, policy).length).toBeGreaterThan(0);
        expect(feeStanding(found)).toBe(WITHOUT_SERVICE.includes(state) ? "all-back" : "paid");
      }
    }
    expect(nextSteps(inState("stopped", { endedBecause: "acute" }), NOW, policy)[0]).toBe("emergency");
  });

  test("what is offered is possible: each button of both sides is a step of the table", () => {
    for (const state of consultationLife.states) {
      const may = patientMay(inState(state, { payUntil: addMinutes(NOW, 1) }), NOW, policy);
      expect([state, may.includes("cancel")]).toEqual([state, consultationLife.can(state, "cancel")]);
      expect([state, may.includes("rate")]).toEqual([state, consultationLife.can(state, "rate")]);
      const can = doctorMay(inState(state));
      for (const name of ["accept", "decline", "transfer", "end", "stop"] as const)
        expect([state, name, can.includes(name)]).toEqual([state, name, consultationLife.can(state, name)]);
      expect([state, can.includes("write")]).toEqual([state, isOpen(state)]);
    }
  });
});

describe("money", () => {
  const made = (orderId: string, fen = 3000, at = NOW) => ({ orderId, fen, at });
  test("M6: used once, whoever tells; another's money, or another sum, is of no use", () => {
    const use = usePayment(request(), made("a"), step(), policy);
    if (use.is !== "paid") throw new Error("it was not used");
    expect(use.after).toMatchObject({ state: "waiting", paidBy: "a", acceptBy: addMinutes(NOW, 24 * 60) });
    expect(usePayment(use.after, made("a"), step(), policy).is).toBe("nothing");
    expect(usePayment(use.after, made("b"), step(), policy).is).toBe("unusable");
    expect(usePayment(request(), made("a", 2999), step(), policy).is).toBe("unusable");
  });
  test.each([
    [0, "paid"],
    [30, "paid"],
    [30.001, "unusable"],
  ])("paid %s minutes after submitting and told after the end: %s", (minutes, is) => {
    const expired = takeStep(request(), "expire", step(addMinutes(NOW, 31)));
    if (!expired.ok) throw new Error("it did not expire");
    expect(usePayment(expired.value, made("a", 3000, addMinutes(NOW, minutes)), step(), policy).is).toBe(is);
  });
  test("nothing comes of money for one that is over", () => {
    for (const state of ["patient-cancelled", "declined", "timed-out"] as const)
      expect(usePayment(inState(state), made("a"), step(), policy).is).toBe("unusable");
  });
});

describe("disputes (row 56)", () => {
  const words = "没有解决问题";
  test.each([
    [7 * 24 * 60, true],
    [7 * 24 * 60 + 1, false],
  ])("%s minutes after the end it can be raised: %s", (minutes, ok) => {
    const raised = raiseDispute(inState("ended"), { kind: "answer", words }, addMinutes(NOW, minutes), policy);
    expect(raised.ok).toBe(ok);
  });
  test("an answer only where there was one, a complaint however it ended, never for what was not paid", () => {
    const can = (state: Consultation["state"], kind: "answer" | "complaint") =>
      raiseDispute(inState(state), { kind, words }, NOW, policy).ok;
    expect([can("rated", "answer"), can("declined", "answer"), can("declined", "complaint")]).toEqual([
      true,
      false,
      true,
    ]);
    expect([can("not-paid", "complaint"), can("in-progress", "complaint")]).toEqual([false, false]);
    expect(disputeUntil(inState("waiting"), policy)).toBeUndefined();
  });
});

describe("clocks (D2-15)", () => {
  test("each state has its own deadlines, and no other", () => {
    const kinds = (found: Consultation) => duesOf(found, policy).map(({ kind }) => kind);
    const endsAt = addMinutes(NOW, 48 * 60);
    expect(kinds(request())).toEqual(["pay"]);
    expect(kinds(request(0))).toEqual(["accept"]);
    expect(kinds(inState("accepted", { endsAt }))).toEqual(["warn", "end"]);
    expect(kinds(inState("in-progress", { endsAt, warnedAt: NOW }))).toEqual(["end"]);
    expect(kinds(inState("ended", { endsAt, acceptBy: NOW, payUntil: NOW }))).toEqual([]);
    expect(duesOf(inState("accepted", { endsAt }), policy)[0]!.at).toBe(addMinutes(NOW, 44 * 60));
    expect(clockRules(policy)).toMatchObject({ acceptHours: 24, sessionHours: 48, exchanges: 20 });
  });
  test("the last round brings the end near, never farther", () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 3000 }), (minutes) => {
        const endsAt = addMinutes(NOW, minutes);
        const next = endAfterLastRound(endsAt, NOW, policy);
        expect(next <= endsAt && next <= addMinutes(NOW, 4 * 60)).toBe(true);
      }),
    );
  });
});

describe("the doctor's desk", () => {
  const desk = (more: Partial<DoctorDesk> = {}): DoctorDesk => ({
    v: 1,
    doctorId: "d",
    services: [{ kind: "text", priceCode: "C", perDay: 5, on: true }],
    replies: [],
    ...more,
  });
  test("C8: works from the proof until the end, borders included and excluded", () => {
    const working = { from: NOW, until: addMinutes(NOW, 240) };
    const at = (minutes: number) => isWorking(desk({ working }), addMinutes(NOW, minutes));
    expect([at(-1), at(0), at(239), at(240)]).toEqual([false, true, true, false]);
    expect(isWorking(desk(), NOW)).toBe(false);
  });
  test("on leave on both of its days, by the calendar of the hospital; then nothing is offered", () => {
    const leave = { from: "2026-11-22", to: "2026-11-23", note: "" };
    const on = (at: string) => isOnLeave(desk({ leave }), at);
    expect([on("2026-11-21T15:59:00.000Z"), on("2026-11-21T16:00:00.000Z")]).toEqual([false, true]);
    expect([on("2026-11-23T15:59:00.000Z"), on("2026-11-23T16:00:00.000Z")]).toEqual([true, false]);
    expect([offers(desk({ leave }), "text", NOW), offers(desk(), "text", NOW), offers(desk(), "video", NOW)]).toEqual([
      false,
      true,
      false,
    ]);
    const off = [{ kind: "text" as const, priceCode: "C", perDay: 0, on: true }];
    expect(offers(desk({ services: off }), "text", NOW)).toBe(false);
  });
  test("a pause is told until it is over; a leave comes first", () => {
    const pausedUntil = addMinutes(NOW, 60);
    expect(awayOf(desk({ pausedUntil, pauseNote: "查房" }), NOW)).toEqual({
      why: "paused",
      until: pausedUntil,
      note: "查房",
    });
    expect(awayOf(desk({ pausedUntil }), pausedUntil)).toBeUndefined();
    const leave = { from: "2026-11-22", to: "2026-11-23", note: "进修" };
    expect(awayOf(desk({ pausedUntil, leave }), NOW)).toMatchObject({ why: "leave", until: "2026-11-23" });
  });
  test("row 46: a median from ten answers on, too few below", () => {
    expect(medianReply([1, 2, 3, 4, 5, 6, 7, 8, 9], 10)).toBeUndefined();
    expect(medianReply([10, 1, 9, 2, 8, 3, 7, 4, 6, 5], 10)).toBe(6);
    expect(medianReply([], 0)).toBeUndefined();
  });
});
