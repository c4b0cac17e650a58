import { pushReader } from "../../../functions/ports/wechat/push-message";
import { hearOutside } from "../../../functions/hear";
import { TENANT } from "../../kit/hospital";
import { pushed, type Pushing } from "../ports/wechat/pushing";
import { chosenExpress, deliveryWorld, dispensed, handedOver, type World } from "./delivery-world";

const KEYS = {
  token: "carrierpushes",
  aesKey: "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
  appid: "wx0000000000000001",
};

/** A parcel under way, and the address that WeChat tells of it, which believes what these keys have signed. */
async function underWay() {
  const world = await deliveryWorld();
  const id = await chosenExpress(world);
  await dispensed(world);
  const waybill = await handedOver(world, id);
  const { app, clock } = world.hospital;
  const push = pushReader(KEYS.appid, { token: KEYS.token, encodingAesKey: KEYS.aesKey }, clock);
  const hear = hearOutside({ ...app, outside: { ...app.outside, wechat: { ...app.outside.wechat, push } } });
  const post = async (query: URLSearchParams, body: string, tenant = TENANT): Promise<number> => {
    const url = `http://hospital.test/api/webhooks/wechat/${tenant}/mini-program?${query.toString()}`;
    const { status } = await hear(new Request(url, { method: "POST", body }));
    await world.hospital.settle();
    return status;
  };
  const seconds = () => Math.floor(Date.parse(clock.now()) / 1000);
  /** The carrier says that this parcel was signed for. */
  const signedFor = (of: string, how: Partial<Pushing> = {}, version = 1) =>
    pushed(
      {
        ...{ ToUserName: "gh_1", FromUserName: "o1", CreateTime: seconds(), MsgType: "event" },
        ...{ Event: "add_express_path", DeliveryID: "SF", WayBillId: of, Version: version, Count: 1 },
        Actions: [{ ActionTime: seconds(), ActionType: 300003, ActionMsg: "已签收" }],
      },
      { ...KEYS, timestamp: String(seconds()), ...how },
    );
  return { world, id, waybill, post, signedFor, seconds };
}
const stateOf = async ({ hospital }: World, id: string) =>
  (await hospital.app.repositories.deliveries.unread(TENANT, id))!.state;

test("what WeChat has signed is believed, once, however often it comes", async () => {
  const { world, id, waybill, post, signedFor } = await underWay();
  const { query, body } = signedFor(waybill);
  expect(await post(query, body)).toBe(200);
  const after = await world.hospital.app.repositories.deliveries.unread(TENANT, id);
  expect(after?.state).toBe("signed");
  expect(await post(query, body)).toBe(200);
  expect(await world.hospital.app.repositories.deliveries.unread(TENANT, id)).toEqual(after);
});

test("a push under another token, key or account, without a signature, or with another text is not believed", async () => {
  const { world, id, waybill, post, signedFor } = await underWay();
  const right = signedFor(waybill);
  const bare = new URLSearchParams({ timestamp: right.query.get("timestamp")!, nonce: "1" });
  const forged = [
    signedFor(waybill, { token: "guessedtoken" }),
    signedFor(waybill, { aesKey: "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefg" }),
    signedFor(waybill, { appid: "wx9999999999999999" }),
    { query: bare, body: right.body },
    { query: right.query, body: signedFor(waybill, {}, 9).body },
  ];
  for (const { query, body } of forged) expect(await post(query, body)).toBe(401);
  expect(await post(right.query, JSON.stringify({ Event: "add_express_path", WayBillId: waybill }))).toBe(400);
  expect(await stateOf(world, id)).toBe("handed-over");
});

test("an old push is not believed, and one for another hospital finds no address", async () => {
  const { world, id, waybill, post, signedFor, seconds } = await underWay();
  const old = signedFor(waybill, { timestamp: String(seconds() - 3600) });
  expect(await post(old.query, old.body)).toBe(401);
  const right = signedFor(waybill);
  expect(await post(right.query, right.body, "nowhere-hospital")).toBe(404);
  expect(await stateOf(world, id)).toBe("handed-over");
});

test("signed and of a parcel that is not ours: answered, and moves nothing", async () => {
  const { world, id, post, signedFor } = await underWay();
  const { query, body } = signedFor("SF0000000000001");
  expect(await post(query, body)).toBe(200);
  expect(await stateOf(world, id)).toBe("handed-over");
});
