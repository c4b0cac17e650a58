import { render, screen } from "@testing-library/react";
import { dispensaryWords } from "../../../miniprogram/src/workbench/dispensary/words";
import { WhyRefused } from "../../../miniprogram/src/workbench/dispensary/why-refused";
import { counterCalls } from "../../../shared/deliveries/counter-calls";
import { dispenseCalls } from "../../../shared/prescriptions/dispense-calls";
import { stockCalls } from "../../../shared/prescriptions/stock-calls";
import { freshTab } from "./screen";

const words = dispensaryWords.zh;
const { whys } = words;
beforeEach(freshTab);

/** What a refusal tells of this very case, in place of its general reason. */
const DETAILS: Record<string, [object, string]> = {
  "delivery.moved-on": [{ state: "handed-over", version: 5 }, whys.nowIs(words.deliveryStates["handed-over"])],
  "pick-up.code-wrong": [{ left: 2 }, whys.triesLeft(2)],
  "batch.full": [{ most: 60 }, whys.batchMost(60)],
  "parcel.other-carrier": [{ carrier: "ZTO" }, whys.otherCarrier(words.carriers.ZTO)],
  "carrier.refused": [{ message: "地址超区" }, whys.carrierSays("地址超区")],
};
const calls = { ...counterCalls, ...dispenseCalls, ...stockCalls };
const codes = [...new Set(Object.values(calls).flatMap(({ refuses }) => Object.keys(refuses)))];

test.each(codes)("%s is refused with what, why and what to do", (code) => {
  const [details, more] = DETAILS[code] ?? [undefined, ""];
  render(<WhyRefused refusal={{ ok: false, code, details }} />);
  const said = words.refusals[code as keyof typeof words.refusals];
  const alert = screen.getByRole("alert").textContent;
  expect(alert).toContain(said.what);
  expect(alert).toContain(more || said.why);
  expect(alert).toContain(said.next);
});
