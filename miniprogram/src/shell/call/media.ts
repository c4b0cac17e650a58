import type { CallKind } from "../../../../shared/consultations/talk-model";

/** Why there is no sound or picture of this side: each has its own help. */
export type MediaTrouble = "refused" | "missing" | "busy" | "unsupported";
/** What a browser gives; handed in, so that tests need no devices. */
export type Devices = Pick<MediaDevices, "getUserMedia" | "enumerateDevices">;
export type Asked =
  | {
      readonly ok: true;
      readonly stream: MediaStream;
      /** Why the camera is not in it although it was wanted. */ readonly camera?: MediaTrouble;
    }
  | { readonly ok: false; readonly why: MediaTrouble };

const WHY: Readonly<Record<string, MediaTrouble>> = {
  NotAllowedError: "refused",
  SecurityError: "refused",
  NotFoundError: "missing",
  OverconstrainedError: "missing",
  NotReadableError: "busy",
  AbortError: "busy",
};
export const troubleOf = (error: unknown): MediaTrouble =>
  WHY[(error as { name?: string } | undefined)?.name ?? ""] ?? "unsupported";

const SOUND: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
/** Enough for a face and a rash, little enough for a phone on the road. */
const PICTURE: MediaTrackConstraints = {
  width: { ideal: 640 },
  height: { ideal: 480 },
  frameRate: { ideal: 20, max: 24 },
};
export type Facing = "user" | "environment";
export const pictureOf = (facing: Facing): MediaTrackConstraints => ({ ...PICTURE, facingMode: facing });

/**
 * Asks for microphone and camera; only ever called in a tap. Without a camera a video call goes on by voice; without a
 * microphone there is no call.
 */
export async function askFor(devices: Devices | undefined, kind: CallKind, facing: Facing = "user"): Promise<Asked> {
  if (!devices) return { ok: false, why: "unsupported" };
  let camera: MediaTrouble | undefined;
  if (kind === "video")
    try {
      return { ok: true, stream: await devices.getUserMedia({ audio: SOUND, video: pictureOf(facing) }) };
    } catch (error) {
      camera = troubleOf(error);
    }
  try {
    return { ok: true, stream: await devices.getUserMedia({ audio: SOUND }), ...(camera ? { camera } : {}) };
  } catch (error) {
    return { ok: false, why: troubleOf(error) };
  }
}

/** Lets go of microphone and camera: their lights go out. */
export const letGo = (stream: MediaStream | undefined): void => stream?.getTracks().forEach((track) => track.stop());
