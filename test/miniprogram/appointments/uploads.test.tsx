import { act, cleanup, screen } from "@testing-library/react";
import type { ChosenFile } from "../../../miniprogram/src/platform/choose-file";
import { chooseFiles } from "../../../miniprogram/src/platform/choose-file";
import { sendFile } from "../../../miniprogram/src/platform/upload";
import { viewIn } from "./fixtures";
import { answering, inputsOf, no } from "./line";
import { check, freshPhone, next, openForm, passSigns, press, settle, walkTo } from "./walk";

jest.mock("../../../miniprogram/src/platform/choose-file", () => ({
  chooseFiles: jest.fn(),
  fileSources: ["photo", "document"],
}));
jest.mock("../../../miniprogram/src/platform/upload", () => ({ sendFile: jest.fn() }));

const photo = (name: string, more: Partial<ChosenFile> = {}): ChosenFile => ({
  name,
  size: 2000,
  mediaType: "image/jpeg",
  path: `blob:${name}`,
  blob: new Blob(["x"]),
  ...more,
});
const chosen = (...files: ChosenFile[]) => jest.mocked(chooseFiles).mockResolvedValueOnce(files);
const card = { state: "requested" };
const form = { url: "https://store.example.test", fields: { key: "k" }, expiresAt: "2026-11-22T01:00:00.000Z" };
const asking = { document: card, upload: form };
const clean = { state: "clean" };
type Line = { arrives(ok: boolean): Promise<void>; progress(percent: number): Promise<void> };

/** The next sending hangs until the test says how it ends. */
function hanging(): Line {
  let end: (ok: boolean) => void = () => undefined;
  let tell: (percent: number) => void = () => undefined;
  jest.mocked(sendFile).mockImplementationOnce((_file, _form, onProgress) => {
    tell = onProgress;
    return { sent: new Promise((resolve) => (end = resolve)), stop: () => undefined };
  });
  return {
    arrives: (ok) => act(async () => end(ok)),
    progress: (percent) => act(async () => tell(percent)),
  };
}

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
  jest.mocked(chooseFiles).mockReset();
  jest.mocked(sendFile).mockReset();
  jest.mocked(sendFile).mockImplementation(() => ({ sent: Promise.resolve(true), stop: () => undefined }));
});

test("a report is asked for, sent and checked, and goes with the form", async () => {
  const asked = answering({
    "documents/requestUpload": asking,
    "documents/confirmUpload": clean,
    "appointments/apply": viewIn("submitted"),
  });
  await openForm();
  await walkTo("检查报告");
  const line = hanging();
  chosen(photo("nt.jpg"));
  await press("拍照或选照片");
  await line.progress(40);
  expect(screen.getByText("正在上传 40%")).toBeTruthy();
  await line.arrives(true);
  expect(screen.getByText("已上传")).toBeTruthy();
  const [{ id, kind, bytes }] = inputsOf(asked, "documents/requestUpload") as [Record<string, unknown>];
  expect({ kind, bytes }).toEqual({ kind: "nt-report", bytes: 2000 });
  await walkTo("提交", "检查报告");
  await check("以上都没有");
  await press("提交申请");
  expect(inputsOf(asked, "appointments/apply")[0]).toMatchObject({ form: { documentIds: [id] } });
});

test("killed while uploading and opened again: the same id goes on, one file, nothing typed again (D1-16)", async () => {
  const first = answering({ "documents/requestUpload": asking });
  await openForm();
  await walkTo("检查报告");
  hanging();
  chosen(photo("nt.jpg"));
  await press("拍照或选照片");
  const [{ id }] = inputsOf(first, "documents/requestUpload") as [{ id: string }];
  cleanup();

  const second = answering({ "documents/requestUpload": { document: card }, "documents/confirmUpload": clean });
  await openForm();
  await passSigns();
  expect(screen.getByText("已上传")).toBeTruthy();
  expect(screen.getAllByText(/nt\.jpg/)).toHaveLength(1);
  expect(inputsOf(second, "documents/requestUpload")).toEqual([expect.objectContaining({ id, bytes: 2000 })]);
  expect(inputsOf(second, "documents/confirmUpload")).toEqual([{ id }]);
});

test("a file that the hospital holds already is neither sent nor checked again", async () => {
  const asked = answering({ "documents/requestUpload": { document: clean } });
  await openForm();
  await walkTo("检查报告");
  chosen(photo("nt.jpg"));
  await press("拍照或选照片");
  await settle();
  expect(screen.getByText("已上传")).toBeTruthy();
  expect(sendFile).not.toHaveBeenCalled();
  expect(inputsOf(asked, "documents/confirmUpload")).toEqual([]);
});

test("where the bytes are gone after a restart the same file is chosen once more under the same id", async () => {
  const asked = answering({ "documents/requestUpload": asking, "documents/confirmUpload": clean });
  const gone = { id: "g".repeat(26), kind: "nt-report", name: "nt.jpg", contentType: "image/jpeg", bytes: 2000 };
  await openForm();
  await walkTo("检查报告");
  const kept = inputsOf(asked, "appointments/saveDraft").pop() as { answers: string };
  cleanup();
  freshPhone();
  const answers = { ...(JSON.parse(kept.answers) as object), files: [{ ...gone, state: "waiting" }] };
  const draft = { ...kept, answers: JSON.stringify(answers), savedAt: "2026-11-22T01:00:00.000Z" };
  const later = answering({
    "appointments/readDraft": { draft },
    "documents/requestUpload": asking,
    "documents/confirmUpload": clean,
  });
  await openForm();
  await passSigns();
  expect(screen.getByText("上次没有传完，请再选一次同一个文件。")).toBeTruthy();
  chosen(photo("again.jpg"));
  await press("再试一次");
  await settle();
  expect(screen.getByText("已上传")).toBeTruthy();
  expect(new Set(inputsOf(later, "documents/requestUpload").map(({ id }) => id))).toEqual(new Set([gone.id]));
});

test("an upload that fails may be tried again with the same id", async () => {
  const asked = answering({ "documents/requestUpload": asking, "documents/confirmUpload": clean });
  await openForm();
  await walkTo("检查报告");
  const line = hanging();
  chosen(photo("nt.jpg"));
  await press("拍照或选照片");
  await line.arrives(false);
  expect(screen.getByText("没有传完，文件还在，可以再试。")).toBeTruthy();
  await press("再试一次");
  await settle();
  expect(screen.getByText("已上传")).toBeTruthy();
  expect(new Set(inputsOf(asked, "documents/requestUpload").map(({ id }) => id)).size).toBe(1);
});

test.each([
  ["file.unreadable", "文件打不开，请重新拍照或换一个文件。"],
  ["file.unsafe", "文件没有通过安全检查，请重新拍照上传。"],
])("a file refused with %s can only be removed", async (code, said) => {
  answering({ "documents/requestUpload": asking, "documents/confirmUpload": no(code) });
  await openForm();
  await walkTo("检查报告");
  chosen(photo("nt.jpg"));
  await press("拍照或选照片");
  await settle();
  expect(screen.getByText(said)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "再试一次" })).toBeNull();
  await press(/^删除/);
  expect(screen.queryByText(/nt\.jpg/)).toBeNull();
});

test("a text file and a huge photo are refused before anything is sent", async () => {
  const asked = answering();
  await openForm();
  await walkTo("检查报告");
  chosen(photo("notes.txt", { mediaType: "unknown" }), photo("huge.jpg", { size: 50_000_000 }));
  await press("选文件（照片或 PDF）");
  expect(screen.getByText(/只能上传照片/)).toBeTruthy();
  expect(screen.getByText(/文件太大/)).toBeTruthy();
  expect(inputsOf(asked, "documents/requestUpload")).toEqual([]);
});

test("a file that has not arrived keeps the form back and says so", async () => {
  answering({ "documents/requestUpload": asking });
  await openForm();
  await walkTo("检查报告");
  hanging();
  chosen(photo("nt.jpg"));
  await press("拍照或选照片");
  await walkTo("核对信息", "检查报告");
  await next();
  expect(screen.getAllByText("有文件还在上传，请等一下").length).toBeGreaterThan(1);
});

test("no file at all is valid", async () => {
  answering();
  await openForm();
  await walkTo("核对信息");
  expect(screen.getByText("没有上传")).toBeTruthy();
});
