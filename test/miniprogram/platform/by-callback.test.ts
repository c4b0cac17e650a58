import Taro from "@tarojs/taro";
import { addToCalendar } from "../../../miniprogram/src/platform/calendar";
import { chooseFiles } from "../../../miniprogram/src/platform/choose-file";
import { chooseVideo } from "../../../miniprogram/src/platform/choose-video";
import { openFile } from "../../../miniprogram/src/platform/open-file";
import { payHere } from "../../../miniprogram/src/platform/pay";
import { invitation } from "../orders/fixtures";

type Asked = { success(answer: object): void; fail(fault: object): void };
const entry = {
  id: "visit",
  title: "检查",
  startsAt: "2026-11-23T01:00:00.000Z",
  endsAt: "2026-11-23T02:00:00.000Z",
  place: "",
  notes: "",
};

/** Hosts that answer as the documentation first says, by `success` and `fail`, and return nothing. */
const says = (call: string, how: (asked: Asked) => void) => Object.assign(Taro, { [call]: jest.fn(how) });
const cancels = ({ fail }: Asked) => fail({ errMsg: "fail cancel" });

test("a payment that she cancels is cancelled, and one that ends is over", async () => {
  says("requestPayment", cancels);
  expect(await payHere(invitation)).toBe("cancelled");
  says("requestPayment", ({ success }) => success({}));
  expect(await payHere(invitation)).toBe("closed-after-paying");
});

test("photos, documents and clips arrive; a change of mind brings none", async () => {
  const photo = { tempFilePath: "wxfile://tmp/a.jpg", size: 5, duration: 3 };
  says("chooseMedia", ({ success }) => success({ tempFiles: [photo] }));
  expect(await chooseFiles("photo", 1)).toMatchObject([{ path: photo.tempFilePath, size: 5, mediaType: "image/jpeg" }]);
  expect(await chooseVideo(30)).toMatchObject({ path: photo.tempFilePath, bytes: 5, seconds: 3 });
  says("chooseMessageFile", ({ success }) => success({ tempFiles: [{ name: "a.pdf", size: 7, path: "wxfile://b" }] }));
  expect(await chooseFiles("document", 1)).toMatchObject([{ name: "a.pdf", mediaType: "application/pdf" }]);
  says("chooseMedia", cancels);
  expect(await chooseFiles("photo", 1)).toEqual([]);
  expect(await chooseVideo(30)).toBeUndefined();
});

test("the calendar says whether it took the entry", async () => {
  says("addPhoneCalendar", ({ success }) => success({}));
  expect(await addToCalendar(entry)).toBe("added");
  says("addPhoneCalendar", cancels);
  expect(await addToCalendar(entry)).toBe("declined");
});

test("what a store says to an expired link is not opened as a document", async () => {
  const open = jest.fn(async () => ({}));
  const fetched = (statusCode: number) => jest.fn(async () => ({ statusCode, tempFilePath: "wxfile://c" }));
  Object.assign(Taro, { openDocument: open, downloadFile: fetched(403) });
  expect(await openFile("https://store/link")).toBe(false);
  expect(open).not.toHaveBeenCalled();
  Object.assign(Taro, { downloadFile: fetched(200) });
  expect(await openFile("https://store/link")).toBe(true);
});
