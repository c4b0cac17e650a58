import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { Attention } from "../../../miniprogram/src/home/attention";
import { isHere, soonestRx } from "../../../miniprogram/src/home/medicine";
import { deliveryLife } from "../../../shared/deliveries/states";
import { addMinutes } from "../../../shared/kernel/time";
import { now } from "../appointments/fixtures";
import { answering, inputsOf, no } from "../appointments/line";
import { freshPhone, opened, press } from "../appointments/walk";
import { DELIVERY, deliveryOf } from "../deliveries/fixtures";
import { inReview, paidRx, rowOf, rxOf, RX } from "../prescriptions/fixtures";

const open = async (rows: unknown[], more: object = {}) => {
  const line = answering({ "orders/mine": { items: [] }, "prescriptions/mine": { items: rows }, ...more });
  await opened(Attention);
  return line;
};
const given = rowOf(paidRx({ state: "dispensed", standing: "dispensed" }));

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

test("the approved one that expires first comes first; what is in review or over does not count (D2-17)", () => {
  const soon = rowOf(rxOf());
  const later = { ...soon, id: "s".repeat(26), validUntil: addMinutes(soon.validUntil ?? now(), 60) };
  expect(soonestRx([later, soon], now())?.id).toBe(RX);
  expect(soonestRx([rowOf(inReview()), given], now())).toBeUndefined();
  expect(soonestRx([soon], addMinutes(soon.validUntil ?? now(), 1))).toBeUndefined();
});

test("an approved prescription is the first card, and one tap away", async () => {
  await open([rowOf(rxOf())]);
  expect(screen.getByText("处方审核通过，等您核对缴费")).toBeTruthy();
  await press("核对处方");
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/prescriptions/pages/prescription/index?id=${RX}` });
});

test.each([
  ["ready at the window", deliveryOf({ method: "pick-up" }), "打开取药码", "deliveries/pages/code"],
  ["signed for", deliveryOf({ state: "signed" }), "核对并确认收到", "deliveries/pages/delivery"],
  ["at her door", deliveryOf({ state: "out-for-delivery" }), "看快递到哪了", "deliveries/pages/delivery"],
])("%s: the card leads there", async (_, delivery, label, page) => {
  await open([given], { "deliveries/ofPrescription": { delivery } });
  await press(label);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/${page}/index?id=${DELIVERY}` });
});

test("what has left and not come yet does not press; nor what she has confirmed", () => {
  const pressing = deliveryLife.states.filter((state) => isHere(deliveryOf({ state })));
  expect(pressing).toEqual(["ready", "not-collected", "out-for-delivery", "in-locker", "signed"]);
  expect(isHere(deliveryOf({ state: "signed", receivedAt: now() }))).toBe(false);
});

test("nothing put together: no parcel is asked about; and prescriptions that cannot be asked take nothing away", async () => {
  const line = await open([rowOf(inReview())]);
  expect(inputsOf(line, "deliveries/ofPrescription")).toEqual([]);
  expect(screen.getByText("现在没有需要您处理的事")).toBeTruthy();
  await open([], { "prescriptions/mine": no("service.busy") });
  expect(screen.getAllByText("现在没有需要您处理的事").length).toBe(2);
});
