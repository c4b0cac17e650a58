import {
  isLive,
  secondsOf,
  callLife,
  type HangUpReason,
  type Side,
  type TalkCall,
} from "../../../shared/consultations/talk-model";
import { talkPolicy, TalkPolicy } from "../../../shared/consultations/talk-policy";
import { hungUp, joined, lineOf, rung, standing } from "../../../shared/consultations/talk-rules";
import { addMinutes } from "../../../shared/kernel/time";

const NOW = "2026-11-22T01:00:00.000Z";
const id = (of: string) => of.repeat(26);
const asked = { callId: id("a"), kind: "video", peer: id("d") } as const;
const ringing: TalkCall = rung(asked, 1, "doctor", NOW, talkPolicy, "print");
const connected = joined(ringing, "patient", id("e"), NOW)!;
const later = (seconds: number) => addMinutes(NOW, seconds / 60);

test("the seeded numbers fit their schema, each with its source", () => {
  expect(TalkPolicy.safeParse(talkPolicy).success).toBe(true);
});

test("a call rings for the seconds of the policy; that very moment still counts", () => {
  const { seconds } = talkPolicy.ring;
  expect(standing(ringing, later(seconds), talkPolicy)).toBe(ringing);
  expect(standing(ringing, addMinutes(NOW, seconds / 60 + 1 / 60), talkPolicy)).toMatchObject({
    state: "missed",
    endedAt: ringing.ringUntil,
  });
});

test("a forgotten call ends at the latest moment of the policy, not when somebody looks", () => {
  const { minutes } = talkPolicy.longest;
  expect(standing(connected, addMinutes(NOW, minutes), talkPolicy)).toBe(connected);
  const over = standing(connected, addMinutes(NOW, minutes + 500), talkPolicy);
  expect([over.state, secondsOf(over)]).toEqual(["ended", minutes * 60]);
});

test("only the other side answers; the caller's second page takes the place of the first", () => {
  expect(joined(ringing, "doctor", id("f"), NOW)).toMatchObject({ state: "ringing", peers: { doctor: id("f") } });
  expect(joined(ringing, "doctor", id("d"), NOW)).toBeUndefined();
  expect(connected).toMatchObject({
    state: "connected",
    connectedAt: NOW,
    peers: { doctor: id("d"), patient: id("e") },
  });
  expect(joined(connected, "patient", id("e"), NOW)).toBeUndefined();
});

const SIDES: readonly Side[] = ["doctor", "patient"];
const REASONS: readonly HangUpReason[] = [
  "hung-up",
  "declined",
  "no-answer",
  "failed",
  "consultation-ended",
  "too-long",
];
test("whoever hangs up, for whatever reason, while it lives: it is over, by a step of its life", () => {
  for (const before of [ringing, connected])
    for (const side of SIDES)
      for (const reason of REASONS) {
        const after = hungUp(before, side, reason, later(30))!;
        expect(isLive(after)).toBe(false);
        expect(callLife.possible(before.state).map((step) => callLife.next(before.state, step))).toContain(after.state);
        for (const again of REASONS) expect(hungUp(after, side, again, later(40))).toBeUndefined();
      }
});

test("the chat keeps when, how long and how good it was, and nothing that was said", () => {
  const over = hungUp(connected, "patient", "hung-up", later(187), "fair")!;
  expect(lineOf(over)).toEqual({
    code: "call-ended",
    facts: { callId: id("a"), kind: "video", by: "doctor", at: NOW, seconds: "187", quality: "fair" },
  });
  expect(lineOf(hungUp(ringing, "patient", "declined", later(5))!)).toMatchObject({
    code: "call-declined",
    facts: { seconds: "0" },
  });
});
