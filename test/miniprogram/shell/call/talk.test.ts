import { talkPolicy } from "../../../../shared/consultations/talk-policy";
import { hospitalLine, network, page } from "./play";

const seconds = (n: number) => jest.advanceTimersByTimeAsync(n * 1000);
const { connectSeconds, voiceSeconds } = talkPolicy.fallBack;

let line: ReturnType<typeof hospitalLine>;
let net: ReturnType<typeof network>;
let doctor: ReturnType<typeof page>;
let patient: ReturnType<typeof page>;
const pages: ReturnType<typeof page>[] = [];
const open = (...given: Parameters<typeof page>) => {
  const opened = page(...given);
  pages.push(opened);
  return opened;
};
beforeEach(() => {
  jest.useFakeTimers();
  line = hospitalLine();
  net = network();
  doctor = open(line, net, "doctor");
  patient = open(line, net, "patient");
});
afterEach(() => {
  pages.splice(0).forEach((one) => one.close());
  jest.useRealTimers();
});

const phases = () => [doctor.get().phase, patient.get().phase];
async function talking() {
  await doctor.ring("video");
  await patient.look();
  await patient.answer();
  await seconds(5);
  expect(phases()).toEqual(["talking", "talking"]);
}

test("a doctor rings, the patient sees it, answers, and both talk with pictures", async () => {
  await doctor.ring("video");
  await patient.look();
  expect(phases()).toEqual(["ringing", "incoming"]);
  await patient.answer();
  await seconds(5);
  expect(phases()).toEqual(["talking", "talking"]);
  for (const side of [doctor, patient]) {
    expect(side.get()).toMatchObject({ medium: "video", camera: true, other: { camera: true, sound: true } });
    expect(side.get().remote?.getTracks()).toHaveLength(2);
  }
});

test("both ring at once and are in one call", async () => {
  await Promise.all([doctor.ring("voice"), patient.ring("voice")]);
  await seconds(5);
  expect(phases()).toEqual(["talking", "talking"]);
});

test("hanging up ends it on both sides, and microphone and camera go off", async () => {
  await talking();
  const tracks = patient.get().local!.getTracks() as unknown as { stopped: boolean }[];
  await doctor.hangUp();
  await seconds(4);
  expect(phases()).toEqual(["over", "over"]);
  expect(tracks.every(({ stopped }) => stopped)).toBe(true);
  expect(line.call()).toMatchObject({ state: "ended", because: "hung-up" });
});

test("nobody answers: it stops ringing by itself", async () => {
  await doctor.ring("voice");
  await seconds(talkPolicy.ring.seconds + 2);
  expect(doctor.get()).toMatchObject({ phase: "over", call: { state: "missed" } });
});

test("D3-04: no way between the two: pictures, then voice, then writing, each with its reason", async () => {
  net.closed();
  await doctor.ring("video");
  await patient.look();
  await patient.answer();
  await seconds(3);
  expect(patient.get()).toMatchObject({ phase: "connecting", medium: "video" });
  await seconds(connectSeconds);
  expect(patient.get()).toMatchObject({ medium: "voice", camera: false, fallen: "no-way" });
  await seconds(voiceSeconds + 2);
  for (const side of [doctor, patient]) expect(side.get()).toMatchObject({ phase: "over", call: { state: "failed" } });
  expect([doctor.get().medium, patient.get().medium]).toContain("text");
});

test("the line breaks and comes back: the call goes on", async () => {
  await talking();
  net.shut();
  expect(phases()).toEqual(["reconnecting", "reconnecting"]);
  net.openAgain();
  await seconds(6);
  expect(phases()).toEqual(["talking", "talking"]);
});

test("after a fall to voice the camera comes back by one tap", async () => {
  await talking();
  await patient.cameraOff();
  await seconds(4);
  expect([patient.get().camera, doctor.get().other.camera]).toEqual([false, false]);
  await patient.cameraOn();
  await seconds(4);
  expect([patient.get().camera, patient.get().medium, doctor.get().other.camera]).toEqual([true, "video", true]);
});

test("muting is told to the other side", async () => {
  await talking();
  patient.mute();
  await seconds(4);
  expect([patient.get().sound, doctor.get().other.sound]).toEqual([false, false]);
  expect(patient.get().local!.getAudioTracks()[0]!.enabled).toBe(false);
});

test("a page that is loaded again comes back into its call", async () => {
  const kept = {};
  patient = open(line, net, "patient", { kept });
  await talking();
  patient.close();
  const back = open(line, net, "patient", { kept });
  await back.look();
  await seconds(8);
  expect([doctor.get().phase, back.get().phase]).toEqual(["talking", "talking"]);
});

test("another page of the same side takes the call over; the first one leaves it without hanging up", async () => {
  await talking();
  const other = open(line, net, "patient");
  await other.look();
  expect(other.get().phase).toBe("elsewhere");
  await other.answer();
  await seconds(8);
  expect([doctor.get().phase, patient.get().phase, other.get().phase]).toEqual(["talking", "elsewhere", "talking"]);
  expect(line.call()!.state).toBe("connected");
});

test("the consultation ends while they talk: the call ends with it and says why", async () => {
  await talking();
  line.state.open = false;
  await seconds(20);
  expect(phases()).toEqual(["over", "over"]);
  expect([doctor.get().fallen, patient.get().fallen]).toContain("consultation-ended");
});

describe("devices", () => {
  test("a camera that is refused leaves a voice call, with the reason", async () => {
    patient = open(line, net, "patient", { refuses: { video: "NotAllowedError" } });
    await talking();
    expect(patient.get()).toMatchObject({ medium: "voice", camera: false, fallen: "camera-refused" });
  });
  test.each([
    ["NotAllowedError", "refused"],
    ["NotFoundError", "missing"],
    ["NotReadableError", "busy"],
    ["TypeError", "unsupported"],
  ])("a microphone that answers %s stops before it rings: %s", async (audio, trouble) => {
    doctor = open(line, net, "doctor", { refuses: { audio } });
    await doctor.ring("voice");
    expect(doctor.get()).toMatchObject({ phase: "idle", trouble });
    expect(line.call()).toBeUndefined();
  });
});
