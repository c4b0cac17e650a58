import type { Browser } from "playwright-core";
import { renderReport } from "../../scripts/seed/reports/report-page";
import { openHospital, type Hospital, type Patient } from "../kit/hospital";
import { approved, firstPlace, formIssued } from "../kit/stories";
import { agree, noSigns, startApplication, submit, tellDays, tellNt, tellPregnancy } from "./apply-by-phone";
import { describeWhere, findChromium } from "./chromium";
import { MISSING, openBrowser, Phone } from "./phone";
import type { Crossing } from "./runtime/pages";

describeWhere(findChromium() !== undefined, MISSING, "an ultrasound appointment by phone", () => {
  let browser: Browser;
  let hospital: Hospital;
  let mother: Patient;
  let nurse: string;
  let phone: Phone;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    hospital = await openHospital();
    mother = await hospital.patient();
    nurse = await hospital.staff("triage");
    await formIssued(hospital, mother);
    phone = new Phone(browser, hospital, mother.openid);
  });
  const crossings: Crossing[] = [];
  afterEach(async () => {
    await phone.kill();
    crossings.push(...phone.crossings);
    expect(phone.troubles).toEqual([]);
  });
  const report = async (name: string) => ({
    name,
    bytes: await renderReport(
      { name: "LIN WANQING", heading: "NT REPORT", hospital: "JIANGJIN HOSPITAL", lines: ["CRL 62 MM", "NT 1.4 MM"] },
      "image/jpeg",
    ),
  });

  test("D1-11 D1-16 D1-18: applies with a report, is approved, opens the pushed message and accepts", async () => {
    await phone.open();
    await startApplication(phone);
    await noSigns(phone);
    await tellPregnancy(phone, hospital);
    await tellNt(phone, hospital);
    await phone.tap("下一步");
    await tellDays(phone);
    phone.outside.picks.push(await report("nt.jpg"));
    await phone.tap("拍照或选照片");
    await phone.see("已上传");
    await phone.tap("下一步");
    await agree(phone);
    await submit(phone);
    await phone.kill();
    expect(hospital.wechat.allows).toContain(mother.openid);

    const { value: queue } = await hospital.call("appointments/queue", { waiting: "review" }, nurse);
    const { id } = queue.items[0];
    const place = await firstPlace(hospital, id, nurse, "ordinary");
    const offered = await approved(hospital, id, nurse, place);
    expect(offered.value.line.state).toBe("offered");
    const pushed = hospital.wechat.sent[hospital.wechat.sent.length - 1]!;

    await phone.open(pushed.page);
    await phone.see("有一个时间留给您");
    await phone.tap("接受，到院缴费");
    await phone.see("检查时间已定");
    await phone.tap("加到手机日历");
    await phone.see("已加到日历");
    expect(await phone.calls("addPhoneCalendar")).toHaveLength(1);
    await phone.tap("我已阅读注意事项");
    await phone.see(/您已在 .* 阅读/);
    const { value } = await hospital.call("appointments/application", { id }, mother.token);
    expect(value).toMatchObject({ state: "scheduled", booking: { day: place.day } });
  });

  test("D1-15 D1-16: killed in the midst of a field and of an upload, nothing is typed again and one file arrives", async () => {
    const goOn = async () => {
      await phone.open();
      await startApplication(phone);
      await phone.see("距您上次填写有一段时间了");
      await noSigns(phone);
    };
    await phone.open();
    await startApplication(phone);
    await noSigns(phone);
    await tellPregnancy(phone, hospital);
    await tellNt(phone, hospital);
    await phone.kill();

    await goOn();
    expect(await phone.typed("nt.hospitalName")).toBe("江津区中心医院");
    expect([await phone.typed("nt.crlMm"), await phone.typed("nt.ntMm")]).toEqual(["62", "1.4"]);
    await phone.tap("下一步");
    await tellDays(phone);
    const file = await report("nt.jpg");
    phone.outside.beforeUpload = new Promise(() => undefined);
    phone.outside.picks.push(file);
    await phone.tap("拍照或选照片");
    await phone.see(/正在上传/);
    await phone.kill();
    phone.outside.beforeUpload = undefined;

    await goOn();
    await phone.see("请再选一次同一个文件");
    phone.outside.picks.push(file);
    await phone.tap("再试一次");
    await phone.see("已上传");
    await phone.tap("下一步");
    await agree(phone);
    await submit(phone);
    const { value } = await hospital.call("appointments/mine", {}, mother.token);
    const { value: sent } = await hospital.call("appointments/application", { id: value.items[0].id }, mother.token);
    expect(sent.form.documentIds).toHaveLength(1);
    expect(sent.form.nt).toMatchObject({ hospitalName: "江津区中心医院", crlMm: 62, ntMm: 1.4 });
    expect(phone.outside.uploads).toEqual(["stored"]);
  });

  test("what crosses the bridge stays small: 32 kB for a new screen, 8 kB for a touch, 400 nodes", () => {
    expect(crossings.length).toBeGreaterThan(50); // those of the stories above
    const largest = (some: Crossing[]) => some.reduce((last, one) => (one.bytes > last.bytes ? one : last));
    // a step of the application draws the whole page anew
    const isNewScreen = ({ route, touched }: Crossing) => !touched || /pages\/application/.test(route);
    const screen = largest(crossings.filter(isNewScreen));
    const touch = largest(crossings.filter((one) => !isNewScreen(one)));
    const nodes = Math.max(...crossings.map((one) => one.nodes));
    process.stdout.write(
      `setData ${crossings.length} times; at most ${screen.bytes} B for a screen (${screen.route}), ` +
        `${touch.bytes} B for a touch (${touch.route}), ${nodes} nodes\n`,
    );
    expect(screen.bytes).toBeLessThanOrEqual(32_000);
    expect(touch.bytes).toBeLessThanOrEqual(8_000);
    expect(nodes).toBeLessThanOrEqual(400);
    expect(new Set(crossings.map(({ route }) => route)).size).toBeGreaterThanOrEqual(5);
  });
});
