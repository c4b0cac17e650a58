import { createSecretKey } from "node:crypto";
import fc from "fast-check";
import { Aes, Formatter, Rsa } from "wechatpay-axios-plugin";
import { openBox } from "../../../../functions/ports/wechat-pay/open-box";
import { authorization, paySign, requestSignature } from "../../../../functions/ports/wechat-pay/sign";
import { holds, sealOf } from "../../../../functions/ports/wechat-pay/verify";
import { box, NOW, seal } from "./far-provider";
import { MCHID, MERCHANT_SERIAL, pair, pem, PUBLIC_KEY_ID } from "./material";

const { privateKey, publicKey } = pair();
const [privatePem, publicPem] = [pem(privateKey), pem(publicKey)];
const seconds = String(Date.parse(NOW) / 1000);
const word = fc.stringMatching(/^[0-9A-Za-z]{32}$/);
const text = fc.string({ unit: "grapheme", maxLength: 300 });
const runs = { numRuns: 60, seed: 3 };

describe("an independent library agrees with us", () => {
  it("on the signature of any request, both ways", () => {
    const target = fc.webPath().map((path) => `/v3${path}`);
    fc.assert(
      fc.property(fc.constantFrom("GET", "POST"), target, word, text, (method, at, nonce, body) => {
        const signed = Formatter.request(method, at, seconds, nonce, body);
        const ours = requestSignature({ method, target: at, seconds, nonce, body }, privateKey);
        expect(ours).toBe(Rsa.sign(signed, privatePem));
        expect(Rsa.verify(signed, ours, publicPem)).toBe(true);
      }),
      runs,
    );
  });

  it("on the header that carries it, whatever the order of its parts", () => {
    const nonce = "593BEC0C930BF1AFEB40B4A08C8FB242";
    const request = { method: "GET", target: "/v3/certificates", seconds, nonce, body: "" };
    const theirs = Formatter.authorization(
      MCHID,
      nonce,
      requestSignature(request, privateKey),
      seconds,
      MERCHANT_SERIAL,
    );
    const ours = authorization(request, { mchid: MCHID, serial: MERCHANT_SERIAL, key: privateKey });
    const partsOf = (header: string) => header.replace("WECHATPAY2-SHA256-RSA2048 ", "").split(",").sort();
    expect(partsOf(ours)).toEqual(partsOf(theirs));
    expect(ours).toMatch(/^WECHATPAY2-SHA256-RSA2048 mchid="/);
  });

  it("on paySign", () => {
    fc.assert(
      fc.property(word, word, (nonce, id) => {
        const call = { appid: "wx2421b1c4370ec43b", seconds, nonce, packageText: `prepay_id=${id}` };
        const signed = Formatter.joinedByLineFeed(call.appid, seconds, nonce, call.packageText);
        expect(paySign(call, privateKey)).toBe(Rsa.sign(signed, privatePem));
      }),
      runs,
    );
  });

  it("on whether an answer is genuine: what it seals we believe, what we would believe it verifies", () => {
    fc.assert(
      fc.property(word, text, fc.nat(), (nonce, body, at) => {
        const signature = Rsa.sign(Formatter.response(seconds, nonce, body), privatePem);
        const headers = { ...seal(body, NOW, { key: privateKey, nonce }), "wechatpay-signature": signature };
        const found = sealOf(new Headers(headers), NOW);
        if (!found.ok) throw new Error(found.code);
        expect(found.value.serial).toBe(PUBLIC_KEY_ID);
        expect(holds(found.value, Buffer.from(body), publicKey)).toBe(true);
        const changed = Buffer.from(`${body}x`);
        changed[at % changed.length]! ^= 4;
        expect(holds(found.value, changed, publicKey)).toBe(false);
        const ours = seal(body, NOW, { key: privateKey, nonce })["wechatpay-signature"];
        expect(Rsa.verify(Formatter.response(seconds, nonce, body), ours, publicPem)).toBe(true);
      }),
      runs,
    );
  });

  it("on boxes: we open what it closes, it opens what opens here, and neither opens a changed one", () => {
    const key = fc.stringMatching(/^[0-9A-Za-z]{32}$/);
    const nonce = fc.stringMatching(/^[0-9A-Za-z]{12}$/);
    fc.assert(
      fc.property(text, key, nonce, text, fc.nat(), (plain, secret, iv, aad, at) => {
        const theirs = Aes.AesGcm.encrypt(plain, secret, iv, aad);
        const ours = box(plain, aad, iv, secret);
        expect(theirs).toBe(ours.ciphertext);
        const open = (ciphertext: string) =>
          openBox({ ciphertext, nonce: iv, associated_data: aad }, createSecretKey(secret, "ascii"));
        const opened = open(theirs);
        expect(opened.ok && Buffer.from(opened.value).toString("utf8")).toBe(plain);
        expect(Aes.AesGcm.decrypt(ours.ciphertext, secret, iv, aad)).toBe(plain);
        const changed = Buffer.from(theirs, "base64");
        changed[at % changed.length]! ^= 1;
        expect(open(changed.toString("base64")).ok).toBe(false);
        expect(() => Aes.AesGcm.decrypt(changed.toString("base64"), secret, iv, aad)).toThrow();
      }),
      runs,
    );
  });
});
