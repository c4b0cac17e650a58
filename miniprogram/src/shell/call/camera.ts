import type { Connection } from "./connection";
import { pictureOf, troubleOf, type Devices, type Facing } from "./media";
import type { Fallen, Talk } from "./talk-state";

type Ground = {
  readonly devices: Devices | undefined;
  get(): Talk;
  set(change: Partial<Talk>): void;
  connection(): Connection | undefined;
  tell(voicePlease?: boolean): void;
};

/** The own pictures and sound: off, on again, the other camera. Switched off, the camera's light goes out. */
export function createCamera({ devices, get, set, connection, tell }: Ground) {
  const stopPicture = (stream: MediaStream | undefined) =>
    stream?.getVideoTracks().forEach((track) => {
      track.stop();
      stream.removeTrack(track);
    });
  async function picture(facing: Facing): Promise<void> {
    const { local } = get();
    if (!local || !devices) return;
    try {
      const [track] = (await devices.getUserMedia({ video: pictureOf(facing) })).getVideoTracks();
      if (!track) return;
      stopPicture(local);
      local.addTrack(track);
      await connection()?.show(track, local);
      set({ camera: true, facing, medium: "video", fallen: undefined, rather: undefined });
      tell();
    } catch (error) {
      set({ fallen: `camera-${troubleOf(error)}` });
    }
  }
  return {
    /** On by voice; `why` where it was not her own wish. */
    async off(why?: Fallen, voicePlease?: boolean): Promise<void> {
      const { local } = get();
      stopPicture(local);
      set({ camera: false, ...(why ? { fallen: why, medium: "voice" as const } : {}) });
      if (local) await connection()?.show(null, local);
      tell(voicePlease);
    },
    on: () => picture(get().facing),
    turn: () => picture(get().facing === "user" ? "environment" : "user"),
    mute(): void {
      const sound = !get().sound;
      get()
        .local?.getAudioTracks()
        .forEach((track) => (track.enabled = sound));
      set({ sound });
      tell();
    },
    async count(): Promise<void> {
      const all = (await devices?.enumerateDevices().catch(() => [])) ?? [];
      set({ cameras: all.filter(({ kind }) => kind === "videoinput").length });
    },
  };
}
