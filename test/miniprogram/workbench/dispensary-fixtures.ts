import { BatchView, ParcelView } from "../../../shared/deliveries/views";
import { DispenseView, Label } from "../../../shared/prescriptions/dispense-calls";
import { StockRow } from "../../../shared/prescriptions/stock-calls";

export const NOW = "2026-11-23T02:00:00.000Z";
export const id = (n: number) => String(n).repeat(26);

const carrier = { id: "SF", name: { zh: "顺丰速运", en: "SF Express" }, phone: "95338" };
const division = (code: string, name: string) => ({ code, name });

/** An express parcel that waits to be labelled; `more` for what differs. */
export const parcelOf = (n: number, more: object = {}): ParcelView =>
  ParcelView.parse({
    id: id(n),
    version: 4,
    prescriptionId: id(n + 4),
    personId: id(9),
    personName: `林*${"晴雨雪"[n - 1] ?? "云"}`,
    knownBy: { bornOn: "1996-03-07", recordNumber: `M2600000${n}` },
    state: "due",
    method: "express",
    boxes: 2,
    grams: 180,
    prescriptionLabel: `RX-${n}`,
    carrier,
    address: {
      name: "林雨晴",
      phone: "19900010001",
      province: division("50", "重庆市"),
      district: division("500108", "南岸区"),
      street: "南坪西路 8 号",
    },
    region: "重庆市 南岸区",
    freight: { way: "now", fen: 1200, settled: true },
    dispensedAt: "2026-11-23T01:20:00.000Z",
    ...more,
  });

/** A bag that waits at the window. */
export const bagOf = (n: number, more: object = {}): ParcelView => {
  const { carrier: _carrier, address: _address, region: _region, freight: _freight, ...bag } = parcelOf(n);
  return ParcelView.parse({
    ...bag,
    method: "pick-up",
    state: "ready",
    readyAt: "2026-11-23T01:20:00.000Z",
    collectBy: "2026-11-26T09:00:00.000Z",
    ...more,
  });
};

export const batchOf = (more: object = {}): BatchView =>
  BatchView.parse({
    id: id(7),
    version: 2,
    carrier,
    state: "open",
    openedAt: NOW,
    openedBy: { zh: "柏若溪", en: "Bai Ruoxi" },
    count: 1,
    parcels: [parcelOf(1, { state: "packed", waybill: "SF100000001" })],
    ...more,
  });

const words = (zh: string) => ({ zh, en: zh });
const BATCH = { number: "L24", expiresOn: "2027-05-31", left: 8, code: "levothyroxine-50ug-100*L24" };

/** A paid prescription of two boxes of which so many are scanned. */
export const dispenseOf = (more: object = {}, scanned = 0): DispenseView =>
  DispenseView.parse({
    id: id(1),
    version: 5,
    state: "dispensing",
    maskedName: "林*晴",
    knownBy: { bornOn: "1996-03-07", recordNumber: "M26000005" },
    method: "express",
    freightOwed: false,
    boxes: 2,
    coldChain: false,
    paidAt: "2026-11-23T01:20:00.000Z",
    claimedBy: { staffId: "s-1", name: words("柏若溪") },
    name: "林雨晴",
    lines: [
      {
        drugId: "levothyroxine-50ug-100",
        name: words("左甲状腺素钠片"),
        strength: "50 µg",
        form: words("片剂"),
        pack: words("100 片/瓶"),
        packs: 2,
        scanned,
        coldChain: false,
        takeFrom: [BATCH],
      },
    ],
    boxesScanned: Array.from({ length: scanned }, (_, n) => ({
      stepId: id(n + 3),
      drugId: "levothyroxine-50ug-100",
      batch: "L24",
    })),
    may: ["scan", "put-back"],
    label: "RX-1",
    ...more,
  });

export const labelOf = (): Label =>
  Label.parse({
    id: id(1),
    hospital: words("市妇幼保健院"),
    name: "林*晴",
    ageMonths: 380,
    label: "RX-1",
    lines: [
      {
        drugId: "levothyroxine-50ug-100",
        name: words("左甲状腺素钠片"),
        strength: "50 µg",
        form: words("片剂"),
        pack: words("100 片/瓶"),
        packs: 2,
        take: words("每次 1 片，每天 1 次，口服，用 28 天"),
        note: "早餐前半小时",
        keep: words("阴凉干燥处"),
        batches: ["L24"],
      },
    ],
    prescriber: words("向静禾"),
    dispensedBy: words("柏若溪"),
    phone: "02300000000",
  });

/** Forty boxes came in; every one is somewhere. */
export const stockOf = (more: object = {}): StockRow =>
  StockRow.parse({
    v: 9,
    drugId: "levothyroxine-50ug-100",
    name: words("左甲状腺素钠片"),
    pack: words("100 片/瓶"),
    available: 6,
    reserved: 2,
    dispensed: 30,
    wasted: 2,
    received: 40,
    batches: [{ number: "L24", expiresOn: "2027-05-31", left: 8 }],
    updatedAt: NOW,
    sellable: 6,
    low: true,
    expiring: [{ number: "L24", expiresOn: "2027-05-31", left: 8, expired: false }],
    ...more,
  });
