import { screen } from "@testing-library/react";
import Leaflet from "../../../miniprogram/src/prescriptions/pages/leaflet/index";
import { zh } from "../../../miniprogram/src/prescriptions/words.zh";
import { plainWordsOf } from "../../../shared/prescriptions/leaflet";
import { answering } from "../appointments/line";
import { freshPhone, opened } from "../appointments/walk";
import { openedWith } from "../taro";
import { lineOf, paidRx, RX } from "./fixtures";

const shows = (text: string) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const openLeaflet = async (line: object) => {
  openedWith({ id: RX });
  answering({ "prescriptions/prescription": paidRx({ lines: [lineOf(line)] }) });
  await opened(Leaflet);
};

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

test("row 71: what it is for, when to take it, a forgotten dose, when to call, where to keep it", async () => {
  const plain = plainWordsOf("levothyroxine-50ug-100")!;
  await openLeaflet({ plain });
  for (const { zh: words } of [plain.purpose!, plain.when!, plain.missed, plain.call, plain.storage]) shows(words);
  shows(zh.leaflet.missed);
});

test("a drug that is no longer listed still says where to keep it", async () => {
  await openLeaflet({});
  shows(zh.leaflet.dry);
  expect(screen.queryByText(zh.leaflet.missed)).toBeNull();
});
