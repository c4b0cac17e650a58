import { cleanup, screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { APPLICATION, notKnown, PERSON, viewIn } from "./fixtures";
import { answering, inputsOf, no } from "./line";
import { answer, check, choose, freshPhone, heading, openForm, passSigns, press, walkTo, write } from "./walk";

const opens = (url: string) => expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: expect.stringContaining(url) });

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

test("a way back from the check goes to the question and returns", async () => {
  answering();
  await openForm();
  await walkTo("核对信息");
  await press("修改宝宝");
  expect(heading()).toBe("孕周");
  await answer(/几个宝宝/, "两个");
  await press("核对信息");
  expect(heading()).toBe("核对信息");
  expect(screen.getByText("两个")).toBeTruthy();
});

test("the signs are asked once more before sending, and messages are asked for first in that tap", async () => {
  const asked = answering({ "appointments/apply": viewIn("submitted") });
  await openForm();
  await walkTo("提交");
  expect(screen.getByRole("group", { name: /提交前请再确认一次/ })).toBeTruthy();
  await press("提交申请");
  expect(inputsOf(asked, "appointments/apply")).toEqual([]);
  await check("以上都没有");
  await press("提交申请");
  const [sent] = inputsOf(asked, "appointments/apply");
  expect(sent).toMatchObject({
    personId: PERSON,
    form: { screening: { signs: [], ntHere: false, abnormalReferral: false }, documentIds: [], fetuses: 1 },
  });
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/appointments/pages/submitted/index?id=${APPLICATION}` });
});

test("a sign at the end leads to the clinic, nothing is sent", async () => {
  const asked = answering();
  await openForm();
  await walkTo("提交");
  await check("剧烈腹痛，或腹痛一阵阵加重");
  await press("提交申请");
  opens("route=clinic&why=signs");
  expect(inputsOf(asked, "appointments/apply")).toEqual([]);
});

test("a form that was killed opens where it was left, after the signs", async () => {
  answering({ "appointments/saveDraft": "silence", "appointments/readDraft": "silence" });
  await openForm();
  await walkTo("NT 检查");
  await choose("做过");
  await write(/哪家医院/, "万州区妇幼保健院");
  cleanup();
  await openForm();
  expect(heading()).toBe("身体情况");
  expect(screen.getByText(/请先再答一次/)).toBeTruthy();
  expect(screen.getByRole("checkbox", { name: "以上都没有" }).getAttribute("aria-checked")).toBe("false");
  await passSigns();
  expect(heading()).toBe("NT 检查");
  expect(screen.getByLabelText(/哪家医院/)).toHaveProperty("value", "万州区妇幼保健院");
});

test("a draft left with the hospital opens on another phone with the same id", async () => {
  const first = answering();
  await openForm();
  await walkTo("NT 检查");
  const saved = inputsOf(first, "appointments/saveDraft").pop()!;
  cleanup();
  freshPhone();
  const draft = { ...saved, savedAt: "2026-11-22T01:00:00.000Z" };
  const asked = answering({ "appointments/readDraft": { draft }, "appointments/apply": viewIn("submitted") });
  await openForm();
  await passSigns();
  expect(heading()).toBe("NT 检查");
  await walkTo("提交", "NT 检查");
  await check("以上都没有");
  await press("提交申请");
  expect(inputsOf(asked, "appointments/apply")[0]).toMatchObject({ id: saved["id"] });
});

test("after silence the same form goes again under the same id", async () => {
  const asked = answering({ "appointments/apply": ["silence", viewIn("submitted")] });
  await openForm();
  await walkTo("提交");
  await check("以上都没有");
  await press("提交申请");
  expect(screen.getByText("没有连上医院")).toBeTruthy();
  await press("再试一次");
  const [first, second] = inputsOf(asked, "appointments/apply");
  expect(second).toEqual(first);
  expect(Taro.redirectTo).toHaveBeenCalledTimes(1);
});

test("fields that the hospital refuses are shown on their screen", async () => {
  answering({
    "appointments/apply": no("request.malformed", { fields: [{ path: "form.dating.dueOn", code: "day.unreal" }] }),
  });
  await openForm();
  await walkTo("提交");
  await check("以上都没有");
  await press("提交申请");
  expect(heading()).toBe("孕周");
  expect(screen.getAllByText("没有这一天，请重新选择")).toHaveLength(2);
});

test("a live application stands in for the form", async () => {
  answering({ "appointments/recognise": { ...notKnown, active: { id: APPLICATION, state: "submitted" } } });
  await openForm();
  expect(screen.getByText("您已经有一份申请")).toBeTruthy();
  await press("查看我的申请");
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/appointments/pages/application/index?id=${APPLICATION}` });
});
