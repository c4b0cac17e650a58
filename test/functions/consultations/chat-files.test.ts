import { jpeg, pages } from "../documents/corpus";
import { mp3, mp4, wav } from "../documents/sounds";
import { openChat, fileInChat, type ChatWorld } from "./chat-world";

const VOICE = { kind: "chat-voice", contentType: "audio/mpeg", bytes: mp3(3) } as const;
const upload = (
  { hospital, id, patient }: ChatWorld,
  over: object = {},
  token = patient.token,
): ReturnType<ChatWorld["call"]> =>
  hospital.call(
    "documents/requestChatUpload",
    { id, documentId: hospital.id(), kind: "chat-picture", contentType: "image/jpeg", bytes: 1000, ...over },
    token,
  );
const put = (world: ChatWorld, messageId: string, kind: string, more: object = {}, token?: string) =>
  world.call("send", { message: { id: messageId, kind, ...more } }, token);
const view = ({ hospital }: ChatWorld, documentId: string, token: string) =>
  hospital.call("documents/view", { id: documentId }, token);

describe("files in a chat (D2-05, C7)", () => {
  test("a picture, a voice message, a clip and a file of either side open for both, as the very bytes that were looked at", async () => {
    const world = await openChat();
    const { patient, doctor, hospital } = world;
    const sent = [
      ["picture", { kind: "chat-picture", contentType: "image/jpeg", bytes: await jpeg() }, {}, patient.token],
      ["voice", VOICE, { seconds: 3 }, doctor],
      ["video", { kind: "chat-video", contentType: "video/mp4", bytes: mp4("vide", 4) }, { seconds: 4 }, patient.token],
      ["file", { kind: "chat-file", contentType: "application/pdf", bytes: pages(1) }, {}, doctor],
      ["voice", { kind: "chat-voice", contentType: "audio/wav", bytes: wav(2) }, { seconds: 2 }, patient.token],
    ] as const;
    for (const [kind, file, more, token] of sent) {
      const id = await fileInChat(world, file, token);
      expect((await put(world, id, kind, more, token)).value.message).toMatchObject({ kind, documentId: id });
      for (const reader of [patient.token, doctor]) {
        const link = await view(world, id, reader);
        expect(link.ok).toBe(true);
        expect(hospital.store.open(link.value.url)!.contentType).toBe(link.value.contentType);
      }
    }
  });

  test("before it stands in the chat only its sender has it; taken back, nobody has it", async () => {
    const world = await openChat();
    const { patient, doctor } = world;
    const id = await fileInChat(world, VOICE, patient.token);
    expect((await view(world, id, patient.token)).ok).toBe(true);
    expect((await view(world, id, doctor)).code).toBe("thing.missing");
    await put(world, id, "voice", { seconds: 3 });
    expect((await view(world, id, doctor)).ok).toBe(true);
    await world.call("recall", { messageId: id });
    for (const token of [patient.token, doctor]) expect((await view(world, id, token)).code).toBe("thing.missing");
  });

  test("another patient and another doctor have none of it, and take none of it out", async () => {
    const world = await openChat();
    const stranger = await world.hospital.patient();
    const id = await fileInChat(world, VOICE, world.patient.token);
    await put(world, id, "voice", { seconds: 3 });
    for (const token of [stranger.token, world.other])
      expect((await view(world, id, token)).code).toBe("thing.missing");
    expect((await world.hospital.call("documents/remove", { id }, world.patient.token)).code).toBe("document.in-use");
  });

  test("send: a file that is not clean yet is refused: document.not-clean; one of somebody else or another kind is not there", async () => {
    const world = await openChat();
    const documentId = world.hospital.id();
    await upload(world, { documentId });
    expect((await put(world, documentId, "picture")).code).toBe("document.not-clean");
    const id = await fileInChat(world, VOICE, world.patient.token);
    expect((await put(world, id, "picture")).code).toBe("thing.missing");
    expect((await put(world, id, "voice", { seconds: 3 }, world.doctor)).code).toBe("thing.missing");
    expect((await put(world, world.hospital.id(), "voice", { seconds: 3 })).code).toBe("thing.missing");
  });

  test("documents/requestChatUpload refuses what is too large, of another type, or for a chat that is closed or another's", async () => {
    const world = await openChat();
    expect((await upload(world, { bytes: 11 << 20 })).code).toBe("file.too-large");
    expect((await upload(world, { contentType: "audio/mpeg" })).code).toBe("file.type-refused");
    expect((await upload(world, {}, world.other)).code).toBe("thing.missing");
    world.hospital.store.stopped = true;
    const documentId = world.hospital.id();
    expect((await upload(world, { documentId })).ok).toBe(true);
    expect((await upload(world, { documentId })).code).toBe("store.unreachable");
    const closed = await openChat({ over: { state: "ended" }, head: { open: false } });
    expect((await upload(closed)).code).toBe("thread.closed");
  });
});

describe("the words of a voice message (row 50)", () => {
  test("its sender, or the doctor, writes them once, and both sides read them", async () => {
    const world = await openChat();
    const id = await fileInChat(world, VOICE, world.patient.token);
    await put(world, id, "voice", { seconds: 3 });
    const write = (text: string, token?: string) => world.call("transcribe", { messageId: id, text }, token);
    expect((await write("最近头晕", world.doctor)).value.message.transcript).toBe("最近头晕");
    expect((await write("最近头晕")).ok).toBe(true);
    expect((await write("另一句")).code).toBe("transcript.exists");
    expect((await world.read()).messages![0]).toMatchObject({ kind: "voice", seconds: 3, transcript: "最近头晕" });
  });
  test("transcribe: what was written needs none: message.not-voice; the other side's are the doctor's to write", async () => {
    const world = await openChat();
    const { message } = (await world.say("一")).value;
    const write = (messageId: string, token?: string) => world.call("transcribe", { messageId, text: "字" }, token);
    expect((await write(message.id)).code).toBe("message.not-voice");
    const id = await fileInChat(world, VOICE, world.doctor);
    await put(world, id, "voice", { seconds: 3 }, world.doctor);
    expect((await write(id)).code).toBe("thing.missing");
  });
});
