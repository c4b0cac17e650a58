import { fireEvent } from "@testing-library/react";
import { DoctorDesk } from "../../../../miniprogram/src/workbench/doctor/doctor-desk";
import { useSpot } from "../../../../miniprogram/src/workbench/consultations/spot";
import { press } from "../hands";
import { inputsOf, serve, yes } from "../line";
import { draw, freshTab, furnish, settle } from "../screen";
import { line, RX, rxCase } from "../prescriptions/prescriptions";
import { desk, doctor, head, ID, message, NOW, open, rows, thread, view } from "./requests";

beforeEach(() => {
  furnish();
  freshTab();
  useSpot.setState({
    doctorId: undefined,
    view: "cases",
    queue: "waiting",
    openId: undefined,
    tabs: [],
  });
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

const me = (doctorId?: string) =>
  yes({ id: "s", name: "doctor.lin", displayName: doctor.name, roles: ["doctor"], ...(doctorId ? { doctorId } : {}) });
const usual = {
  "hospital/staffMe": me(doctor.id),
  "consultations/myDesk": yes(desk()),
  "consultations/queue": yes({ now: NOW, rows }),
  "consultations/openCase": yes(view()),
  "consultations/department": yes({ symptoms: [{ id: "thirst", words: { zh: "口渴多饮", en: "Thirst" } }] }),
  "consultations/openThread": yes(thread([message(1), message(2, { by: "doctor", byName: doctor.name })])),
  "consultations/readMessages": yes({}),
  "consultations/markRead": yes({ read: { patient: 0, doctor: 2 } }),
};
const key = async (name: string) => {
  fireEvent.keyDown(document.body, { key: name });
  await settle();
};
const openFirst = async (own: Parameters<typeof serve>[0] = {}) => {
  const asked = serve({ ...usual, ...own });
  useSpot.setState({ doctorId: doctor.id, openId: ID.first, tabs: [ID.first] });
  await draw(<DoctorDesk />);
  await settle();
  return asked;
};
const shown = () => document.querySelector<HTMLElement>("main:not([hidden])")!;

test("several chats stay open beside one another, and what is half written stays (row 98)", async () => {
  serve({
    ...usual,
    "consultations/openCase": [yes(view(open)), yes(view({ ...open, id: ID.third }))],
  });
  useSpot.setState({ doctorId: doctor.id, openId: ID.first, tabs: [ID.first, ID.third] });
  await draw(<DoctorDesk />);
  await settle();
  const field = () => shown().querySelector<HTMLTextAreaElement>(".wc-write textarea")!;
  fireEvent.change(field(), { target: { value: "请先" } });
  await key("ArrowRight");
  await settle();
  expect(useSpot.getState().openId).toBe(ID.third);
  expect(field().value).toBe("");
  await key("ArrowLeft");
  expect(field().value).toBe("请先");
  expect(document.querySelector(".wc-tabs")?.textContent).toContain("贺*宁 2");
});

test("fetal sex is asked about before it goes out, and the warning goes with it", async () => {
  const asked = await openFirst({
    "consultations/openCase": yes(view(open)),
    "consultations/send": yes({ message: message(3, { by: "doctor" }), v: 2 }),
  });
  const field = shown().querySelector<HTMLTextAreaElement>(".wc-write textarea")!;
  fireEvent.change(field, { target: { value: "胎儿是男孩" } });
  fireEvent.keyDown(field, { key: "Enter" });
  await settle();
  expect(inputsOf(asked, "consultations/send")).toEqual([]);
  await press("与胎儿性别无关，发送");
  expect(inputsOf(asked, "consultations/send")[0]).toMatchObject({
    message: { kind: "text", text: "胎儿是男孩", warned: "fetal-sex" },
  });
});

test("before acceptance the doctor reads and does not write; without a session neither", async () => {
  await openFirst();
  expect(shown().querySelector(".wc-write")?.textContent).toContain("接诊后才能回复");
});

test("read marks and recall stand below the doctor's own lines", async () => {
  const own = message(2, { by: "doctor", byName: doctor.name, at: NOW });
  const asked = await openFirst({
    "consultations/openCase": yes(view(open)),
    "consultations/openThread": yes({
      ...thread([message(1), own]),
      head: head({ lastSeq: 2, read: { patient: 2, doctor: 2 } }),
    }),
    "consultations/recall": yes({ message: { ...own, text: undefined, recalledAt: NOW } }),
  });
  expect(shown().textContent).toContain("患者已读");
  await press("撤回");
  await press(/^(OK|确 ?定)$/);
  expect(inputsOf(asked, "consultations/recall")).toHaveLength(1);
  expect(shown().textContent).toContain("您撤回了一条消息");
});

test("D2-16: the card of a prescription shows its drugs, where it is and what the pharmacist said", async () => {
  const card = (content: string) => ({
    kind: "card" as const,
    by: "hospital" as const,
    text: undefined,
    card: { kind: "prescription" as const, ref: RX.first, facts: { state: "in-review", content } },
  });
  const steps = [{ to: "returned" as const, at: NOW, by: "pharmacist" as const, note: "请核对每日次数" }];
  const returned = rxCase({ state: "returned", content: 2, codes: ["2-5"], steps, lines: [line()] });
  await openFirst({
    "consultations/openCase": yes(view(open)),
    "consultations/openThread": yes(thread([message(1, card("1")), message(2, card("2"))])),
    "prescriptions/ofConsultation": yes({ prescriptions: [returned] }),
  });
  const [first, second] = [...shown().querySelectorAll(".wc-rx")].map((one) => one.textContent);
  expect(first).toContain("已修改重签");
  expect(first).not.toContain("甲巯咪唑片");
  expect(second).toContain("药师已退回，请修改");
  expect(second).toContain("甲巯咪唑片 5 mg");
  expect(second).toContain("2-5");
  expect(second).toContain("药师：请核对每日次数");
});
