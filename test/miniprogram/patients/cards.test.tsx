import { act, fireEvent, render, screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { useSession } from "../../../miniprogram/src/kernel/session";
import AddPatient from "../../../miniprogram/src/patients/pages/add";
import HealthCard from "../../../miniprogram/src/patients/pages/card";
import DeskCode from "../../../miniprogram/src/patients/pages/desk-code";
import Person from "../../../miniprogram/src/patients/pages/person";
import Verify from "../../../miniprogram/src/patients/pages/verify";
import { answerBy, no, ok } from "../answers-by-call";
import { forgetAll, getCurrentPages, openedWith } from "../taro";

const ME = "0".repeat(26);
const CHILD = "1".repeat(26);
const member = {
  personId: ME,
  name: "林晚晴",
  maskedNumber: "509***********2741",
  bornOn: "1995-03-07",
  sex: "female",
  relation: "self",
  linked: false,
  proved: false,
  maskedPhone: "199****0001",
};
const directory = ok({
  name: { zh: "", en: "" },
  emergencyPhone: "120",
  switchboard: "",
  places: [],
  departments: [],
  doctors: [],
});
const family = (...members: object[]) => ok({ members, most: 5, hasPhone: true });
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));
const choose = (name: string | RegExp, role = "radio") =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })));
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const shown = async (page: React.ReactElement) => act(async () => void render(page));

beforeEach(() => {
  forgetAll();
  jest.clearAllMocks();
  useSession.setState({ tokens: { patient: "t" }, personId: ME });
  getCurrentPages.mockReturnValue([]);
});

test("D2-12: relation and document, what stands on it, the phone, a last look, and then the code", async () => {
  const added = {
    member: { ...member, personId: CHILD, name: "周可宁" },
    next: "code",
    resendAt: "2099-01-01T00:00:00.000Z",
  };
  const asked = answerBy({ directory, family: family(member), addPatient: ok(added) });
  await shown(<AddPatient />);
  await choose("父母");
  await choose("居民身份证");
  await press("下一步");
  type("姓名", "周可宁");
  type("身份证号码", "50010919950307274x");
  await press("下一步");
  expect(
    screen
      .getAllByRole("alert")
      .map((one) => one.textContent)
      .join(" "),
  ).toContain("号码有误，请与证件逐位核对");
  type("身份证号码", "509999199503070042");
  await press("下一步");
  type("手机号码", "19900030001");
  await press("下一步");
  expect(document.body.textContent).toContain("509999199503070042");
  await press("确认添加");
  expect(asked("addPatient")).toMatchObject([
    {
      name: "周可宁",
      document: { kind: "resident-card", number: "509999199503070042" },
      phone: "19900030001",
      relation: "parent",
    },
  ]);
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/patients/pages/verify/index?id=${CHILD}` });
});

test("a child is added by its guardian only: both sentences are asked under fourteen", async () => {
  const asked = answerBy({ directory, family: family(member), addPatient: no("guardian.needed") });
  await shown(<AddPatient />);
  await choose("子女");
  await choose(/^新生儿/);
  await press("下一步");
  type("姓名", "林宝宝");
  await choose(/^林晚晴/);
  type("出生日期", "2026-11-20");
  await choose("女");
  await press("下一步");
  type("手机号码", "19900030001");
  await press("下一步");
  expect(screen.getAllByRole("alert").length).toBeGreaterThan(0);
  await choose("我是这位未成年人的监护人，代为添加和管理就诊卡", "checkbox");
  await choose("我单独同意医院为就诊处理这名未满 14 周岁儿童的个人信息", "checkbox");
  await press("下一步");
  await press("确认添加");
  expect(asked("addPatient")).toMatchObject([
    {
      document: { kind: "newborn", motherId: ME, birthOrder: 1, bornOn: "2026-11-20", sex: "female" },
      guardian: { isGuardian: true, childConsent: true },
    },
  ]);
  expect(
    screen
      .getAllByRole("alert")
      .map((one) => one.textContent)
      .join(" "),
  ).toContain("请先添加您本人");
});

test("A5: the page says the same whether or not a code was sent; a wrong one says what to do", async () => {
  openedWith({ id: ME });
  const asked = answerBy({
    directory,
    family: family(member),
    prove: no("code.wrong", 409, { details: { triesLeft: 4 } }),
  });
  await shown(<Verify />);
  expect(document.body.textContent).toContain("如果填写的信息与医院登记的一致");
  await press("核验");
  expect(asked("prove")).toEqual([]);
  type("短信验证码", "123456");
  await press("核验");
  expect(asked("prove")).toMatchObject([{ personId: ME, code: "123456" }]);
  expect(screen.getByRole("alert").textContent).toContain("验证码不对");
});

test("row 7: the desk code is shown large, in two groups, with what to bring", async () => {
  openedWith({ id: ME });
  const open = { code: "48271936", until: "2099-01-01T00:00:00.000Z" };
  const asked = answerBy({ directory, family: family(member), deskCode: ok({ state: "none" }), askDeskCode: ok(open) });
  await shown(<DeskCode />);
  await press("获取核验码");
  expect(document.body.textContent).toContain("4827 1936");
  expect(document.body.textContent).toContain("证件原件");
  expect(asked("askDeskCode")).toHaveLength(1);
});

test("row 4: the card hides the name until it is tapped, and has a text for a bad scanner", async () => {
  openedWith({ id: ME });
  const card = {
    text: "SHC1.x",
    until: "2099-01-01T00:00:00.000Z",
    spoken: "ABCD2345EFGH",
    issuer: "hospital",
    name: "林晚晴",
    maskedName: "林*晴",
    maskedNumber: "509***********2741",
    proved: true,
  };
  answerBy({ directory, family: family(member), healthCard: ok(card) });
  await shown(<HealthCard />);
  expect(document.body.textContent).not.toContain("林晚晴");
  expect(document.body.textContent).toContain("ABCD 2345 EFGH");
  expect(screen.getByRole("img", { name: "林*晴的电子健康卡二维码" })).toBeTruthy();
  await press("显示姓名");
  expect(document.body.textContent).toContain("林晚晴");
});

test("row 12: unbinding says what ends and what stays before it is done", async () => {
  openedWith({ id: ME });
  const asked = answerBy({ directory, family: family(member), unbind: ok({}) });
  await shown(<Person />);
  expect(document.body.textContent).toContain("1995年3月7日");
  await press("解除绑定");
  expect(document.body.textContent).toContain("病历按规定保存");
  expect(asked("unbind")).toEqual([]);
  await press("确认解除");
  expect(asked("unbind")).toMatchObject([{ personId: ME }]);
});

test("T30: a card whose holder has come of age leads to the desk, not to a code", async () => {
  openedWith({ id: ME });
  answerBy({ directory, family: family({ ...member, cameOfAge: true, proved: true }) });
  await shown(<Person />);
  await press("人工窗口核验");
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/patients/pages/desk-code/index?id=${ME}` });
});
