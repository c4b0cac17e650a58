import { readPayKeys } from "../../../../functions/ports/wechat-pay/keys";
import { box, farProvider, paid, seal, type FarProvider, type Heard, type Says } from "./far-provider";
import { API_V3_KEY, certificate, makeMaterial, PLATFORM_SERIAL, type Material } from "./material";

let material: Material;
let far: FarProvider;
beforeAll(async () => {
  material = await makeMaterial();
});
afterEach(() => far.stop());

const byPlatform = () => ({ key: material.platform.privateKey, serial: PLATFORM_SERIAL });
const listed = (pem: string, serial_no = PLATFORM_SERIAL, key = API_V3_KEY) => ({
  data: [
    {
      serial_no,
      effective_time: "2026-01-01T08:00:00+08:00",
      expire_time: "2031-01-01T08:00:00+08:00",
      encrypt_certificate: box(pem, "certificate", "0123456789ab", key),
    },
  ],
});
const asksForThem = ({ target }: Heard) => target === "/v3/certificates";
const open = async (certificates: () => Says) =>
  (far = await farProvider(material, (heard) =>
    asksForThem(heard) ? certificates() : { json: paid, sealed: byPlatform() },
  ));
const asked = () => far.heard.filter(asksForThem).length;
const news = (how = byPlatform()) => {
  const resource = { original_type: "transaction", ...box(JSON.stringify(paid)) };
  const body = JSON.stringify({
    id: "EV-1",
    resource_type: "encrypt-resource",
    event_type: "TRANSACTION.SUCCESS",
    resource,
  });
  return far.pay.readNews(new Headers(seal(body, far.clock.now(), how)), Buffer.from(body));
};

describe("the certificates of a provider that still signs with one", () => {
  it("are asked for once, and then serve answers and messages beside the public key", async () => {
    await open(() => ({ json: listed(material.platformCertificate), sealed: byPlatform() }));
    const four = await Promise.all([news(), news(), far.pay.find(paid.out_trade_no), news()]);
    expect(four.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect((await news({ key: material.provider.privateKey, serial: material.keys.publicKeyId })).ok).toBe(true);
    expect(asked()).toBe(1);
  });

  it("may come under the seal of the public key", async () => {
    await open(() => ({ json: listed(material.platformCertificate) }));
    expect((await news()).ok).toBe(true);
  });

  it("are known by a serial in small letters, too", async () => {
    await open(() => ({ json: listed(material.platformCertificate, PLATFORM_SERIAL.toLowerCase()) }));
    expect((await news({ ...byPlatform(), serial: PLATFORM_SERIAL.toLowerCase() })).ok).toBe(true);
  });

  it("that are in the settings are not asked for", async () => {
    const keys = readPayKeys({ ...material.texts, platformCertificates: material.platformCertificate });
    far = await farProvider(material, () => "hang-up", keys);
    expect((await news()).ok).toBe(true);
    expect(far.heard).toEqual([]);
  });

  it("are not asked for more than once a minute, whoever names unknown serials", async () => {
    await open(() => ({ status: 404, json: { code: "RESOURCE_NOT_EXISTS" }, sealed: false }));
    for (let i = 0; i < 50; i++)
      expect((await news({ ...byPlatform(), serial: String(i).padStart(40, "A") })).ok).toBe(false);
    far.clock.forward(59);
    await news();
    expect(asked()).toBe(1);
    far.clock.forward(1);
    await news();
    expect(asked()).toBe(2);
  });

  it("are not asked for where the serial is none of a certificate, or the time is wrong", async () => {
    await open(() => ({ json: listed(material.platformCertificate), sealed: byPlatform() }));
    await news({ ...byPlatform(), serial: "PUB_KEY_ID_99" });
    await news({ ...byPlatform(), serial: "D7CE59D1F522D701" });
    await far.pay.readNews(new Headers(), Buffer.from("{}"));
    expect(asked()).toBe(0);
  });

  it("that have run out serve no more", async () => {
    await open(() => ({ json: listed(material.platformCertificate), sealed: byPlatform() }));
    expect((await news()).ok).toBe(true);
    far.clock.forward(5 * 366 * 86_400);
    expect((await news()).ok).toBe(false);
  });

  it.each<[string, () => Says | Promise<Says>]>([
    [
      "in a box of another key",
      () => ({ json: listed(material.platformCertificate, PLATFORM_SERIAL, "x".repeat(32)), sealed: byPlatform() }),
    ],
    [
      "under another serial",
      () => ({ json: listed(material.platformCertificate, "B".repeat(40)), sealed: byPlatform() }),
    ],
    ["without a seal", () => ({ json: listed(material.platformCertificate), sealed: false })],
    [
      "under a stranger's seal",
      () => ({ json: listed(material.platformCertificate), sealed: { key: material.stranger.privateKey } }),
    ],
    [
      "under an old seal",
      () => ({ json: listed(material.platformCertificate), sealed: { ...byPlatform(), late: 300 } }),
    ],
    ["that are none", () => ({ json: listed("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----") })],
    [
      "with a changed letter",
      () => ({
        json: listed(material.platformCertificate),
        tamper: (body) => Buffer.from(String(body).replace("2031", "2032")),
      }),
    ],
    [
      "that have run out",
      async () => ({
        json: listed(
          await certificate(material.platform, PLATFORM_SERIAL, "2020-01-01T00:00:00Z", "2026-11-22T00:59:59Z"),
        ),
      }),
    ],
    [
      "of tomorrow",
      async () => ({
        json: listed(await certificate(material.platform, PLATFORM_SERIAL, "2026-11-22T01:00:01Z")),
      }),
    ],
  ])("%s are not believed", async (_, says) => {
    const answer = await says();
    await open(() => answer);
    expect(await news()).toEqual({ ok: false, code: "news.unverified" });
    expect(asked()).toBe(1);
  });
});
