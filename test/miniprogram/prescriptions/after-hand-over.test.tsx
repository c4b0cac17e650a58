import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import Prescription from "../../../miniprogram/src/prescriptions/pages/prescription/index";
import { zh } from "../../../miniprogram/src/prescriptions/words.zh";
import type { PatientRx } from "../../../shared/prescriptions/patient-views";
import { now } from "../appointments/fixtures";
import { answering } from "../appointments/line";
import { freshPhone, opened, press } from "../appointments/walk";
import { deliveryOf, DELIVERY } from "../deliveries/fixtures";
import { openedWith } from "../taro";
import { paidRx, RX } from "./fixtures";

const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const hides = (text: string | RegExp) => expect(screen.queryByText(text)).toBeNull();
const openRx = async (view: PatientRx, answers: Record<string, unknown>) => {
  openedWith({ id: RX });
  answering({ "prescriptions/prescription": view, ...answers });
  await opened(Prescription);
};

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

describe("a prescription whose medicine has left the dispensary", () => {
  test.each([
    ["on-the-way", "in-transit", zh.way.parcel],
    ["arrived", "out-for-delivery", zh.way.parcel],
    ["signed", "signed", zh.way.confirm],
    ["parcel-lost", "lost", zh.way.parcel],
  ] as const)(
    "%s: its parcel is the next step, and the page says no more that it is ready",
    async (standing, state, label) => {
      const delivery = deliveryOf({ state });
      await openRx(paidRx({ state: "dispensed", standing }), { "deliveries/ofPrescription": { delivery } });
      hides(zh.standings.dispensed.name);
      await press(label);
      expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining(`delivery/index?id=${DELIVERY}`) });
    },
  );

  test.each(["received", "do-not-take"] as const)(
    "%s: nobody asks where the parcel is; service is one tap away (D2-22)",
    async (standing) => {
      const delivery = deliveryOf({ state: "signed", receivedAt: now() });
      await openRx(paidRx({ state: "partly-dispensed", standing }), {
        "deliveries/ofPrescription": { delivery },
        "requests/orderOf": { orderId: "o".repeat(26) },
      });
      hides(zh.way.parcel);
      hides(zh.way.confirm);
      shows(zh.standings["partly-dispensed"].next);
      await press(new RegExp(zh.way.service));
      expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining("o".repeat(26)) });
    },
  );

  test.each(["refund", "re-send"] as const)(
    "a parcel that was lost, then %s: what the hospital does about it",
    async (then) => {
      const failure = { what: "lost" as const, then, note: "快递确认丢失", at: now() };
      const { express, ...rest } = deliveryOf({ state: "lost" });
      const delivery = { ...rest, express: { ...express, failure } };
      await openRx(paidRx({ state: "dispensed", standing: "parcel-lost" }), {
        "deliveries/ofPrescription": { delivery },
      });
      shows(zh.way.followed[then]);
    },
  );
});
