import { createPrivateKey, createPublicKey, createSecretKey, verify, X509Certificate } from "node:crypto";
import { bytesOf } from "../../../../functions/ports/wechat-pay/base64";
import { openBox } from "../../../../functions/ports/wechat-pay/open-box";
import { paySign, requestSignature } from "../../../../functions/ports/wechat-pay/sign";
import { holds, sealOf } from "../../../../functions/ports/wechat-pay/verify";
import { pair } from "./material";
import { vectors } from "./vectors.json";

/** One bit of a text changed, at any place and in any way that still is a letter of the same kind. */
const flipped = (text: string, at = 0): string => {
  const bytes = Buffer.from(text, "utf8");
  bytes[at]! ^= 1;
  return bytes.toString("utf8");
};
const flippedBytes = (base64: string, at: number): string => {
  const bytes = Buffer.from(base64, "base64");
  bytes[at < 0 ? bytes.length + at : at]! ^= 1;
  return bytes.toString("base64");
};

const request = vectors["pay.sign.request.jsapi"];
const call = vectors["pay.sign.paySign.jsapi"];
const merchantKey = createPublicKey(request.public_key_pem);
const verifies = (text: string, signature: string) =>
  verify("RSA-SHA256", Buffer.from(text), merchantKey, bytesOf(signature) ?? Buffer.alloc(0));

describe("the published signatures of a merchant", () => {
  // WeChat Pay publishes these signatures with the public key only; RSA PKCS#1 v1.5 has one signature a text, so what our
  // text and a key of our own make is held against what the published key says of the same text.
  const own = pair();
  const ours = { method: request.input.method, target: request.input.url_path, seconds: request.input.timestamp };
  const text = (parts: readonly string[]) => parts.map((part) => `${part}\n`).join("");
  const requestText = text([ours.method, ours.target, ours.seconds, request.input.nonce_str, request.input.body]);
  const callText = text([call.input.appId, call.input.timeStamp, call.input.nonceStr, call.input.package]);
  const isOwn = (signed: string, signature: string) =>
    verify("RSA-SHA256", Buffer.from(signed), own.publicKey, Buffer.from(signature, "base64"));

  it("of a request stands over exactly the text that we sign", () => {
    expect(verifies(requestText, request.expected_signature)).toBe(true);
    const signature = requestSignature(
      { ...ours, nonce: request.input.nonce_str, body: request.input.body },
      createPrivateKey(own.privateKey.export({ format: "pem", type: "pkcs8" })),
    );
    expect(isOwn(requestText, signature)).toBe(true);
  });

  it("of wx.requestPayment stands over exactly the text that we sign, with the prefix", () => {
    expect(verifies(callText, call.expected_signature)).toBe(true);
    const { appId: appid, timeStamp: seconds, nonceStr: nonce, package: packageText } = call.input;
    expect(isOwn(callText, paySign({ appid, seconds, nonce, packageText }, own.privateKey))).toBe(true);
    expect(verifies(callText.replace("prepay_id=", ""), call.expected_signature)).toBe(false);
  });

  it.each([0, 5, 30, 60, requestText.length - 2])("falls with one bit of the text (%i)", (at) => {
    expect(verifies(flipped(requestText, at), request.expected_signature)).toBe(false);
    expect(verifies(flipped(callText, Math.min(at, callText.length - 2)), call.expected_signature)).toBe(false);
  });

  it.each([0, 100, -1])("falls with one bit of the signature (%i)", (at) => {
    expect(verifies(requestText, flippedBytes(request.expected_signature, at))).toBe(false);
    expect(verifies(callText, flippedBytes(call.expected_signature, at))).toBe(false);
  });
});

const answer = vectors["pay.verify.response.pubkey"];
const message = vectors["pay.go.notify.signature"];
const sealed = [
  { name: "answer", input: { ...answer.input, serial: "PUB_KEY_ID_01" }, key: createPublicKey(answer.public_key_pem) },
  { name: "message", input: message.input, key: new X509Certificate(message.certificate_pem).publicKey },
];

describe.each(sealed)("the published $name", ({ input, key }) => {
  const headers = (changed: Partial<typeof input> = {}) => {
    const { timestamp, nonce, serial, signature } = { ...input, ...changed };
    return new Headers({
      "Wechatpay-Timestamp": timestamp,
      "wechatpay-nonce": nonce,
      "WECHATPAY-SERIAL": serial,
      "WechatPay-Signature": signature,
    });
  };
  const at = (seconds: number) => new Date((Number(input.timestamp) + seconds) * 1000).toISOString();
  const keys = new Map([[input.serial, key]]);
  const believed = (changed: Partial<typeof input> = {}, now = at(0)): boolean => {
    const seal = sealOf(headers(changed), now);
    const named = seal.ok ? keys.get(seal.value.serial) : undefined;
    return seal.ok && named !== undefined && holds(seal.value, Buffer.from(changed.body ?? input.body), named);
  };

  it("is believed, up to a second before five minutes early or late", () => {
    expect(believed()).toBe(true);
    expect([believed({}, at(299)), believed({}, at(-299))]).toEqual([true, true]);
    expect([believed({}, at(300)), believed({}, at(-300)), believed({}, at(301))]).toEqual([false, false, false]);
  });

  it.each<[string, Partial<typeof input>]>([
    ["the body's first letter", { body: flipped(input.body, 0) }],
    ["the body's last letter", { body: flipped(input.body, input.body.length - 1) }],
    ["a line feed behind the body", { body: `${input.body}\n` }],
    ["the body written anew", { body: JSON.stringify(JSON.parse(input.body), undefined, 1) }],
    ["the nonce", { nonce: flipped(input.nonce) }],
    ["the time", { timestamp: flipped(input.timestamp, input.timestamp.length - 1) }],
    ["the serial", { serial: flipped(input.serial, input.serial.length - 1) }],
    ["the signature's first bit", { signature: flippedBytes(input.signature, 0) }],
    ["the signature's last bit", { signature: flippedBytes(input.signature, -1) }],
    ["a bit of the signature's spelling that no byte shows", { signature: input.signature.replace(/.==$/, "B==") }],
  ])("is not believed with another %s", (_, changed) => {
    expect(believed(changed)).toBe(false);
  });
});

describe("the published box", () => {
  const { key, nonce, associated_data, ciphertext_b64: ciphertext, plaintext } = vectors["pay.java.aes256gcm"];
  const secret = createSecretKey(key, "ascii");
  const box = { nonce, associated_data, ciphertext };

  it("opens", () => {
    const opened = openBox(box, secret);
    expect(opened.ok && Buffer.from(opened.value).toString("utf8")).toBe(plaintext);
  });

  it.each<[string, Partial<typeof box>]>([
    ["ciphertext", { ciphertext: flippedBytes(ciphertext, 0) }],
    ["tag", { ciphertext: flippedBytes(ciphertext, -1) }],
    ["first byte of the tag", { ciphertext: flippedBytes(ciphertext, -16) }],
    ["associated data", { associated_data: flipped(associated_data) }],
    ["nonce", { nonce: flipped(nonce) }],
    ["shorter tag", { ciphertext: Buffer.from(ciphertext, "base64").subarray(0, -4).toString("base64") }],
    ["longer nonce", { nonce: `${nonce}x` }],
    ["spelling", { ciphertext: ` ${ciphertext}` }],
    ["empty text", { ciphertext: "" }],
  ])("stays shut with another %s", (_, changed) => {
    expect(openBox({ ...box, ...changed }, secret)).toEqual({ ok: false, code: "box.shut" });
  });

  it("stays shut for another key, and for one of 16 bytes", () => {
    expect(openBox(box, createSecretKey(flipped(key), "ascii")).ok).toBe(false);
    expect(openBox(box, createSecretKey(key.slice(0, 16), "ascii")).ok).toBe(false);
  });

  it("of the SDK's message was closed with a key of 16 bytes, which we never open", () => {
    const { resource } = JSON.parse(message.input.body) as { resource: typeof box };
    expect(openBox(resource, createSecretKey("testMchAPIv3Key0", "ascii"))).toEqual({ ok: false, code: "box.shut" });
    expect(message.aes128_plaintext).toContain("1234567890");
  });
});
