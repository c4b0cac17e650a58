/** A carrier in the catalogue of waybills, with its services and the hospital's account. */
export type SandboxCarrier = {
  readonly deliveryId: string;
  readonly name: string;
  readonly services: readonly { readonly type: number; readonly name: string }[];
  readonly bizId: string;
  /** What its waybill numbers begin with. */
  readonly prefix: string;
};

/** The carriers that this account has bound; TEST is WeChat's own and is always there. */
export const EXPRESS_CARRIERS: readonly SandboxCarrier[] = [
  { deliveryId: "SF", name: "顺丰速运", services: [{ type: 0, name: "顺丰标快" }], bizId: "7551234567", prefix: "SF" },
  {
    deliveryId: "EMS",
    name: "中国邮政EMS",
    services: [{ type: 0, name: "特快专递" }],
    bizId: "90000001",
    prefix: "EX",
  },
  { deliveryId: "JDL", name: "京东快递", services: [{ type: 1, name: "京东标快" }], bizId: "023K100001", prefix: "JD" },
  { deliveryId: "ZTO", name: "中通快递", services: [{ type: 0, name: "标准快件" }], bizId: "02300-0001", prefix: "77" },
  {
    deliveryId: "TEST",
    name: "测试快递",
    services: [{ type: 1, name: "test_service_name" }],
    bizId: "test_biz_id",
    prefix: "TEST",
  },
];
/** The catalogue of open_msg and of shipping information: other codes for some of the same companies (4.2). */
export const TRACKING_CODES: readonly { readonly delivery_id: string; readonly delivery_name: string }[] = [
  { delivery_id: "SF", delivery_name: "顺丰速运" },
  { delivery_id: "EMS", delivery_name: "EMS" },
  { delivery_id: "JD", delivery_name: "京东快递" },
  { delivery_id: "ZTO", delivery_name: "中通快递" },
  { delivery_id: "YD", delivery_name: "韵达快递" },
];

export const carrierBy = (deliveryId: unknown): SandboxCarrier | undefined =>
  EXPRESS_CARRIERS.find((one) => one.deliveryId === deliveryId);
/** The setting of the hospital's accounts, by carrier. */
export const expressAccounts = (): Record<string, string> =>
  Object.fromEntries(EXPRESS_CARRIERS.map(({ deliveryId, bizId }) => [deliveryId, bizId]));
