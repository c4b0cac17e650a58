import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import Guide from "../../../miniprogram/src/outpatient/pages/guide/index";
import { answering } from "../appointments/line";
import { check, choose, freshPhone, heading, opened, press } from "../appointments/walk";
import { directory } from "./fixtures";

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
  answering({ "hospital/directory": directory });
});
const next = () => press("下一步");
const forChild = async () => {
  await opened(Guide);
  await choose("孩子");
  await next();
};

describe("which department (row 40)", () => {
  test("a child's cough without a red flag leads to paediatrics and its doctors", async () => {
    await forChild();
    await check("以上都没有");
    await next();
    await choose("咳嗽、发热、流鼻涕");
    await next();
    expect(heading()).toBe("儿科");
    await press("去约儿科");
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: "/outpatient/pages/doctors/index?department=paediatrics&move=",
    });
  });

  test("one red flag ends the questions: 120, and no way to an appointment", async () => {
    await forChild();
    await check("以上都没有");
    await check("抽搐、晕倒或叫不醒");
    await next();
    expect(heading()).toBe("请马上就医");
    expect(screen.getByText("情况紧急，请打 120")).toBeTruthy();
    await press(/120/);
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: "120" });
    expect(screen.queryByRole("button", { name: /去约/ })).toBeNull();
  });

  test("nothing can be chosen past a question without an answer, and a new person forgets the old answers", async () => {
    await opened(Guide);
    expect((screen.getByRole("button", { name: "下一步" }) as HTMLButtonElement).disabled).toBe(true);
    await choose("孕妇");
    await next();
    expect(screen.getByText("胎动明显减少或没有了")).toBeTruthy();
    expect(screen.queryByText("三个月以内的宝宝发热")).toBeNull();
  });

  test("what fits nothing leads to a person, not to a guess", async () => {
    await forChild();
    await check("以上都没有");
    await next();
    await press("都不是，或说不清");
    expect(heading()).toBe("请问一问导诊台");
    expect(screen.queryByRole("button", { name: /去约/ })).toBeNull();
    await press("重新选一次");
    expect(heading()).toBe("是谁看病？");
  });

  test("a department that is not booked here says to come to the counter", async () => {
    await forChild();
    await check("以上都没有");
    await next();
    await choose("说话晚、走路晚");
    await next();
    expect(heading()).toBe("儿童康复科");
    expect(screen.getByText(/请到门诊大厅现场挂号/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /去约/ })).toBeNull();
  });
});
