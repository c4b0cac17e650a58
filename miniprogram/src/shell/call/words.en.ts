import type { zh } from "./words.zh";

export const en: typeof zh = {
  other: { patient: "the doctor", doctor: "the patient" },
  kinds: { video: "video call", voice: "voice call" },
  phases: {
    idle: () => "Call",
    asking: () => "Waiting for your permission",
    ringing: (other) => `Calling ${other}`,
    incoming: (other, kind) => `${sentence(other)} invites you to a ${kind}`,
    connecting: () => "Connecting",
    talking: (other) => `In a call with ${other}`,
    reconnecting: () => "The line broke, connecting again",
    elsewhere: () => "This call is on another page",
    over: () => "The call has ended",
  },
  askingText:
    "The browser asks whether it may use the microphone and the camera: please allow it. They are used during the call only and go off when you hang up.",
  ringingText: (other) => `The other side is told. If ${other} does not answer, you can still write in the chat.`,
  incomingText: "When you answer, the browser asks for the microphone and the camera: please allow it.",
  elsewhereText: "You can bring the call to this page; the other page leaves it by itself.",
  connectingText: "This usually takes a few seconds.",
  answer: "Answer",
  decline: "Decline",
  goOnHere: "Go on here",
  hangUp: "Hang up",
  mute: "Mute",
  unmute: "Unmute",
  cameraOff: "Camera off",
  cameraOn: "Camera on",
  turnCamera: "Other camera",
  write: "Write instead",
  backToChat: "Back to the chat",
  again: "Call again",
  me: "Me",
  otherMuted: (other) => `${sentence(other)} is muted`,
  noPicture: (other) => `The camera of ${other} is off`,
  quality: { good: "Good connection", fair: "Fair connection", poor: "Poor connection" },
  measured: (roundTrip, loss) => `delay ${roundTrip} ms, ${loss}% lost`,
  since: (text) => `Talking for ${text}`,
  lasted: (text) => `The call lasted ${text}`,
  rather: {
    title: "The sound is poor too",
    text: "The connection is too weak. Writing works better now; you can call again when it is stronger.",
  },
  notRecorded:
    "Neither sound nor pictures are recorded; only the time, the length and the quality of the line are kept.",
  fallen: {
    "no-way": {
      title: "No picture for now",
      text: "It goes on by voice. If that does not connect either, please write in the chat.",
    },
    "poor-line": {
      title: "Poor connection: on by voice",
      text: "Without pictures the sound is clearer. You can switch the camera on again later.",
    },
    "poor-line-there": {
      title: "Poor connection on the other side: on by voice",
      text: "Without pictures the sound is clearer. You can switch the camera on again later.",
    },
    "camera-refused": {
      title: "Without camera, by voice for now",
      text: "The camera was not allowed. Tap the lock beside the address to allow it, then “Camera on”.",
    },
    "camera-missing": {
      title: "No camera found, by voice for now",
      text: "Please check that a camera is connected, then tap “Camera on”.",
    },
    "camera-busy": {
      title: "The camera is in use, by voice for now",
      text: "Please close other programs that use the camera, then tap “Camera on”.",
    },
    "camera-unsupported": {
      title: "This browser cannot use the camera, by voice for now",
      text: "Your phone's own browser may work.",
    },
    "consultation-ended": {
      title: "This consultation has ended",
      text: "The call ends with it. The doctor's summary is in the chat.",
    },
    "line-lost": {
      title: "The connection was lost",
      text: "Neither pictures nor voice came back. Please go on in writing; you can call again later.",
    },
  },
  noWay: {
    title: "The two networks do not connect",
    text: "Neither pictures nor voice got through; the network may not allow calls. Please go on in writing, or call again from another network.",
  },
  over: {
    ended: "The call has ended",
    missed: "Not answered",
    declined: "The other side declined",
    failed: "Not connected",
  },
  declinedByMe: "You declined",
  overText: "The chat keeps the time and the length of the call.",
  trouble: {
    refused: {
      title: "The microphone was not allowed",
      text: "Tap the lock beside the address, allow the microphone and try again; on a phone you can also allow it in the system settings.",
    },
    missing: { title: "No microphone found", text: "Please connect a headset or a microphone and try again." },
    busy: {
      title: "The microphone is in use",
      text: "Please close other programs that are calling or recording and try again.",
    },
    unsupported: {
      title: "This browser cannot make calls",
      text: "Please use your phone's own browser, or a recent Chrome, Edge or Safari; you can also write in the chat.",
    },
  },
  videoOf: (who) => `Picture: ${who}`,
  startWith: (kind) => `Start a ${kind}`,
  panel: "Voice and video calls",
  check: "Check the device",
  refused: { title: "Not connected", text: "Please try again later, or go on in writing." },
  checks: {
    why: "The browser asks for the camera and the microphone: please allow it. Picture and sound stay on this device.",
    start: "Begin",
    again: "Check again",
    camera: "Camera",
    microphone: "Microphone",
    say: "Please say something and watch the bar",
    heard: "Your voice is heard",
    beep: "Play a sound",
    checking: "Checking the network",
    none: "No network",
    trip: (ms) => ` (round trip ${ms} ms)`,
  },
};

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
