import { BatchView, ParcelView } from "../../../shared/deliveries/views";

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
    openedBy: "柏若溪",
    count: 1,
    parcels: [parcelOf(1, { state: "packed", waybill: "SF100000001" })],
    ...more,
  });
