import type { Bilingual } from "../../kernel/words";
import type { CarrierId } from "../model";

/** Zones of the tariff as seen from Chongqing: the city, its neighbours, the rest, and where roads are long. */
export const ZONES = ["city", "near", "far", "remote"] as const;
export type Zone = (typeof ZONES)[number];
const zone = (name: Zone, codes: readonly string[]) => codes.map((code) => [code, name] as const);
/** Provinces by their code of GB/T 2260. */
export const ZONE_OF: ReadonlyMap<string, Zone> = new Map([
  ...zone("city", ["50"]),
  ...zone("near", ["42", "43", "51", "52", "53", "61"]),
  ...zone("far", [
    "11",
    "12",
    "13",
    "14",
    "21",
    "22",
    "23",
    "31",
    "32",
    "33",
    "34",
    "35",
    "36",
    "37",
    "41",
    "44",
    "45",
  ]),
  ...zone("remote", ["15", "46", "54", "62", "63", "64", "65"]),
]);

/** Fen for the first kilogram and for each further one begun, and days from hand-over. */
export type Tariff = { readonly firstFen: number; readonly furtherFen: number; readonly days: number };
export type Carrier = {
  readonly id: CarrierId;
  readonly name: Bilingual;
  readonly service: Bilingual;
  /**
   * One company, two catalogues of WeChat (4.2): `waybillCode` makes waybills, `trackingCode` is for shipping information and
   * the tracking component.
   */
  readonly waybillCode: string;
  readonly trackingCode: string;
  readonly serviceType: number;
  readonly tariff: { readonly [Z in Zone]?: Tariff };
  /** Divisions that it does not serve, by the beginning of their code. */
  readonly notServed: readonly string[];
  /** The cold chain that it keeps, and as far as it does; none: it takes no such drug. */
  readonly coldChain: readonly Zone[];
  readonly liquids: boolean;
  readonly mostGrams: number;
  readonly payOnArrival: boolean;
  /** What is ready by this hour leaves on the same day. */
  readonly cutOff: string;
  readonly phone: string;
  readonly source: string;
};

const DEMONSTRATION =
  "示范价目与时效，上线前以医院与快递公司的合同为准 / Demonstration tariff and days: the hospital's contract with the carrier replaces them";

/** The couriers among whom she chooses (D2-07). Phones are the companies' public service numbers. */
export const carriers: readonly Carrier[] = [
  {
    id: "SF",
    name: { zh: "顺丰速运", en: "SF Express" },
    service: { zh: "顺丰标快", en: "SF Standard" },
    waybillCode: "SF",
    trackingCode: "SF",
    serviceType: 0,
    tariff: {
      city: { firstFen: 1200, furtherFen: 200, days: 1 },
      near: { firstFen: 1800, furtherFen: 600, days: 1 },
      far: { firstFen: 2200, furtherFen: 1000, days: 2 },
      remote: { firstFen: 2600, furtherFen: 1800, days: 4 },
    },
    notServed: ["4603"],
    coldChain: ["city", "near"],
    liquids: true,
    mostGrams: 20_000,
    payOnArrival: true,
    cutOff: "18:00",
    phone: "95338",
    source: DEMONSTRATION,
  },
  {
    id: "EMS",
    name: { zh: "中国邮政 EMS", en: "China Post EMS" },
    service: { zh: "特快专递", en: "Express Mail" },
    waybillCode: "EMS",
    trackingCode: "EMS",
    serviceType: 0,
    tariff: {
      city: { firstFen: 1000, furtherFen: 200, days: 1 },
      near: { firstFen: 1500, furtherFen: 400, days: 2 },
      far: { firstFen: 2000, furtherFen: 700, days: 3 },
      remote: { firstFen: 2000, furtherFen: 900, days: 5 },
    },
    notServed: [],
    coldChain: [],
    liquids: false,
    mostGrams: 30_000,
    payOnArrival: false,
    cutOff: "16:00",
    phone: "11183",
    source: DEMONSTRATION,
  },
  {
    id: "JD",
    name: { zh: "京东快递", en: "JD Logistics" },
    service: { zh: "京东标快", en: "JD Standard" },
    waybillCode: "JDL",
    trackingCode: "JD",
    serviceType: 1,
    tariff: {
      city: { firstFen: 1000, furtherFen: 200, days: 1 },
      near: { firstFen: 1600, furtherFen: 500, days: 2 },
      far: { firstFen: 2000, furtherFen: 800, days: 2 },
      remote: { firstFen: 2500, furtherFen: 1500, days: 5 },
    },
    notServed: ["54", "4603", "632"],
    coldChain: ["city"],
    liquids: true,
    mostGrams: 30_000,
    payOnArrival: true,
    cutOff: "17:00",
    phone: "950616",
    source: DEMONSTRATION,
  },
  {
    id: "ZTO",
    name: { zh: "中通快递", en: "ZTO Express" },
    service: { zh: "标准快件", en: "Standard Parcel" },
    waybillCode: "ZTO",
    trackingCode: "ZTO",
    serviceType: 0,
    tariff: {
      city: { firstFen: 800, furtherFen: 100, days: 2 },
      near: { firstFen: 1000, furtherFen: 200, days: 3 },
      far: { firstFen: 1200, furtherFen: 400, days: 4 },
    },
    notServed: ["4603", "500229", "500237"],
    coldChain: [],
    liquids: false,
    mostGrams: 10_000,
    payOnArrival: false,
    cutOff: "15:00",
    phone: "95311",
    source: DEMONSTRATION,
  },
];

/** A carrier by our name. Throws for one that the table does not hold. */
export function carrierOf(id: CarrierId): Carrier {
  const found = carriers.find((one) => one.id === id);
  if (!found) throw new RangeError(`no carrier ${id}`);
  return found;
}
