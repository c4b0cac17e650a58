import type { KeyObject } from "node:crypto";
import { done, refused, type Result } from "../../../shared/kernel/result";
import type { Clock } from "../clock/port";
import { jsonOf } from "../line/json";
import { Misunderstood, type LineAnswer, type Note } from "../line/port";
import { certificatesIn, type PlatformCertificate } from "./certificate";
import type { PayKeys } from "./keys";
import { holds, sealOf, type Fault } from "./verify";

/** Tells WeChat Pay's answers and messages from everybody else's. */
export interface Verifier {
  /** Time, serial and signature over the raw bytes; asks for certificates where an unknown one is named, else no network. */
  check(headers: Headers, body: Uint8Array): Promise<Result<Record<string, never>, Fault>>;
}

/** Anybody can name an unknown serial: WeChat Pay is asked for its certificates once a minute at most. */
const REST_MS = 60_000;

/** A verifier with the public key and the platform certificates side by side; `fetchCertificates` asks GET /v3/certificates. */
export function createVerifier(parts: {
  keys: PayKeys;
  clock: Clock;
  note: Note;
  fetchCertificates: () => Promise<Result<LineAnswer, "unreachable">>;
}): Verifier {
  const { keys, clock, note, fetchCertificates } = parts;
  const certificates = new Map(keys.certificates.map((one) => [one.serial, one]));
  let restUntil = -Infinity;
  let flight: Promise<void> | undefined;
  const now = () => Date.parse(clock.now());

  const keyIn = (known: ReadonlyMap<string, PlatformCertificate>, serial: string): KeyObject | undefined => {
    if (serial === keys.publicKeyId) return keys.publicKey;
    const certificate = known.get(serial);
    return certificate && certificate.from <= now() && now() < certificate.until ? certificate.key : undefined;
  };

  function learn(answer: LineAnswer): void {
    if (answer.status !== 200) throw new Misunderstood(`http-${answer.status}`);
    const fresh = certificatesIn(jsonOf(answer), keys.apiV3Key).map((one) => [one.serial, one] as const);
    const all = new Map([...certificates, ...fresh]);
    const seal = sealOf(answer.headers, clock.now());
    const key = seal.ok ? keyIn(all, seal.value.serial) : undefined;
    if (!seal.ok || !key || !holds(seal.value, answer.bytes, key)) throw new Misunderstood("unverified");
    for (const [serial, one] of fresh) certificates.set(serial, one);
  }

  async function refresh(): Promise<void> {
    const answer = await fetchCertificates();
    if (!answer.ok) return;
    try {
      learn(answer.value);
    } catch (error) {
      if (!(error instanceof Misunderstood)) throw error;
      note({ event: "wechat-pay.certificates-refused", code: error.message });
    }
  }

  async function keyOf(serial: string): Promise<KeyObject | undefined> {
    const known = keyIn(certificates, serial);
    if (known || !/^[0-9A-F]{40}$/.test(serial)) return known;
    if (flight === undefined && now() >= restUntil) {
      restUntil = now() + REST_MS;
      flight = refresh().finally(() => (flight = undefined));
    }
    await flight;
    return keyIn(certificates, serial);
  }

  return {
    async check(headers, body) {
      const seal = sealOf(headers, clock.now());
      if (!seal.ok) return seal;
      const key = await keyOf(seal.value.serial);
      if (key === undefined) return refused("unknown-serial");
      return holds(seal.value, body, key) ? done({}) : refused("forged");
    },
  };
}
