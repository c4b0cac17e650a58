import { talkPolicy } from "../../../../shared/consultations/talk-policy";
import { between, countersOf, overall, qualityOf, type Measured } from "../../../../miniprogram/src/shell/call/quality";

const line = (over: Partial<Measured>): Measured => ({
  roundTripMs: 50,
  lossPercent: 0,
  kilobits: 500,
  frames: 20,
  ...over,
});

test.each<[over: Partial<Measured>, quality: string]>([
  [{}, "good"],
  [{ roundTripMs: 299 }, "good"],
  [{ roundTripMs: 300 }, "fair"],
  [{ roundTripMs: 799 }, "fair"],
  [{ roundTripMs: 800 }, "poor"],
  [{ lossPercent: 2 }, "good"],
  [{ lossPercent: 3 }, "fair"],
  [{ lossPercent: 9 }, "fair"],
  [{ lossPercent: 10 }, "poor"],
  [{ frames: 13 }, "good"],
  [{ frames: 12 }, "fair"],
  [{ frames: 6 }, "fair"],
  [{ frames: 5 }, "poor"],
  [{ frames: undefined }, "good"],
])("D3-04: %j is %s", (over, quality) => {
  expect(qualityOf(line(over), talkPolicy)).toBe(quality);
});

const report = (seconds: number, of: { received: number; lost: number; bytes: number; frames: number }) =>
  countersOf(
    [
      { type: "candidate-pair", state: "succeeded", nominated: true, currentRoundTripTime: 0.12 },
      { type: "candidate-pair", state: "waiting", currentRoundTripTime: 9 },
      { type: "inbound-rtp", kind: "audio", packetsReceived: of.received, packetsLost: of.lost, bytesReceived: 0 },
      {
        type: "inbound-rtp",
        kind: "video",
        packetsReceived: 0,
        packetsLost: 0,
        bytesReceived: of.bytes,
        framesDecoded: of.frames,
      },
    ],
    seconds * 1000,
  );

test("two readings give round trip, loss, bits and pictures a second", () => {
  const before = report(10, { received: 100, lost: 0, bytes: 10_000, frames: 40 });
  const after = report(12, { received: 195, lost: 5, bytes: 135_000, frames: 80 });
  expect(between(before, after, true)).toEqual({ roundTripMs: 120, lossPercent: 5, kilobits: 500, frames: 20 });
  expect(between(before, after, false)).not.toHaveProperty("frames");
});

test("a line on which nothing comes any more has lost everything; a connection that began anew says nothing", () => {
  const before = report(10, { received: 100, lost: 0, bytes: 10_000, frames: 40 });
  expect(between(before, report(12, { received: 100, lost: 0, bytes: 10_000, frames: 40 }), true)).toMatchObject({
    lossPercent: 100,
    frames: 0,
  });
  expect(between(before, report(12, { received: 3, lost: 0, bytes: 100, frames: 1 }), true)).toBeUndefined();
});

test("the quality of a call is what a fifth of it was at least", () => {
  expect(overall([])).toBeUndefined();
  expect(overall(["good", "good", "good", "good", "good", "poor"])).toBe("good");
  expect(overall(["good", "good", "good", "fair", "poor", "good", "good", "good"])).toBe("fair");
  expect(overall(["good", "good", "good", "good", "poor"])).toBe("poor");
});
