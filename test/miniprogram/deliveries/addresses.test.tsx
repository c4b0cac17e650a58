import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import AddressPage from "../../../miniprogram/src/deliveries/pages/address/index";
import Addresses from "../../../miniprogram/src/deliveries/pages/addresses/index";
import { refusalsZh } from "../../../miniprogram/src/deliveries/refusals.words.zh";
import { zh } from "../../../miniprogram/src/deliveries/words.zh";
import { answering, inputsOf, no } from "../appointments/line";
import { freshPhone, opened, press, settle, write } from "../appointments/walk";
import { openedWith } from "../taro";
import { addressOf, HOME } from "./fixtures";

const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const item = (code: string, name: string, last: boolean, served = true) => ({ code, name, last, served });
const DIVISIONS = [
  { items: [item("50", "重庆市", false), item("51", "四川省", false), item("71", "台湾省", true, false)] },
  { items: [item("500112", "渝北区", true), item("500103", "渝中区", true)] },
];
const openForm = async (id: string, answers: Record<string, unknown> = {}) => {
  openedWith({ id });
  const line = answering({
    "deliveries/addresses": { items: [addressOf()], most: 20 },
    "deliveries/divisions": DIVISIONS,
    "deliveries/saveAddress": addressOf(),
    ...answers,
  });
  await opened(AddressPage);
  return line;
};
const fillIn = async () => {
  await write(/收货人/, "林雨晴");
  await write(/手机号码/, "13800000001");
  await press("选择地区");
  await settle();
  await press(/重庆市/);
  await settle();
  await press(/渝北区/);
  await write(/详细地址/, "金山路 8 号 3 栋 1201");
};

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

describe("an address (row 14)", () => {
  test("a municipality leads from its name to its districts, with no city of its own name between (C.6)", async () => {
    const line = await openForm("");
    await fillIn();
    shows("重庆市 渝北区");
    await press("保存地址");
    expect(inputsOf(line, "deliveries/divisions")).toEqual([{}, { parent: "50" }]);
    const [saved] = inputsOf(line, "deliveries/saveAddress");
    expect(saved).toMatchObject({ districtCode: "500112", name: "林雨晴", phone: "13800000001" });
    expect(saved).not.toHaveProperty("version");
  });

  test("where no carrier goes, the name stands there and cannot be chosen", async () => {
    await openForm("");
    await press("选择地区");
    await settle();
    shows("快递不送");
    expect(screen.queryByRole("button", { name: /台湾省/ })).toBeNull();
  });

  test("what is missing is said at every field, and nothing is sent", async () => {
    const line = await openForm("");
    await press("保存地址");
    for (const code of ["name.required", "phone.malformed", "division.malformed", "street.required"])
      shows(zh.address.mistakes[code]!);
    expect(inputsOf(line, "deliveries/saveAddress")).toEqual([]);
  });

  test("changing one begins with what stands there and sends the version that she saw", async () => {
    const line = await openForm(HOME);
    shows("重庆市 渝北区");
    await write(/详细地址/, "金山路 9 号");
    await press("保存地址");
    expect(inputsOf(line, "deliveries/saveAddress")).toMatchObject([
      { id: HOME, version: 2, street: "金山路 9 号", districtCode: "500112" },
    ]);
  });

  test("removing asks first", async () => {
    const line = await openForm(HOME, { "deliveries/removeAddress": { items: [], most: 20 } });
    await press("删除这个地址");
    shows(zh.address.removeText);
    await press("删除");
    expect(inputsOf(line, "deliveries/removeAddress")).toMatchObject([{ id: HOME, version: 2 }]);
  });

  test.each(["address.too-many", "division.unknown", "address.not-served", "address.moved-on"] as const)(
    "refused with %s: what, why, what next; what she typed stays",
    async (code) => {
      await openForm(HOME, { "deliveries/saveAddress": no(code) });
      await press("保存地址");
      for (const part of Object.values(refusalsZh[code])) shows(part);
      expect(screen.getByDisplayValue("林雨晴")).toBeDefined();
    },
  );
});

describe("the book", () => {
  const openBook = async (items: unknown[], most = 20) => {
    answering({ "deliveries/addresses": { items, most } });
    await opened(Addresses);
  };
  test("the default one is marked; a tap opens it", async () => {
    await openBook([addressOf()]);
    shows("默认");
    await press(/金山路/);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/deliveries/pages/address/index?id=${HOME}` });
  });
  test("none yet: what they are good for", async () => {
    await openBook([]);
    shows(zh.book.emptyText);
  });
  test("full: no button, and how to make room", async () => {
    await openBook([addressOf()], 1);
    shows(zh.book.full(1));
    expect(screen.queryByRole("button", { name: "添加地址" })).toBeNull();
  });
});
