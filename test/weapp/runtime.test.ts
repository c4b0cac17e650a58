import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { openHospital, type Hospital } from "../kit/hospital";
import { describeWhere, findChromium } from "./chromium";
import { MISSING, openBrowser, Phone } from "./phone";
import { smallPackage } from "./small-package";

describeWhere(findChromium() !== undefined, MISSING, "the runtime is as strict as a phone", () => {
  let browser: Browser;
  let hospital: Hospital;
  beforeAll(async () => {
    browser = await openBrowser();
    hospital = await openHospital();
  });
  afterAll(() => browser.close());

  /** What the page says after a press of its button, and what went wrong meanwhile. */
  async function pressed(code: string, expected: string | RegExp) {
    const dist = smallPackage(code);
    const phone = new Phone(browser, hospital, "openid-small", dist);
    await phone.open();
    await phone.tap("press");
    await phone.see(expected);
    const routes = await phone.routes();
    await phone.kill();
    rmSync(dist, { recursive: true });
    return { routes, troubles: phone.troubles };
  }

  test.each(["window", "document", "fetch", "URL", "AbortController", "Intl", "process", "crypto", "queueMicrotask"])(
    "a program has no %s",
    async (name) => {
      const { troubles } = await pressed(`say("it is " + typeof ${name});`, "it is undefined");
      expect(troubles).toEqual([]);
    },
  );

  test("what a program throws is heard", async () => {
    const { troubles } = await pressed(
      "say('falls'); setTimeout(() => process.env.SECRET, 0); await 0; nothing();",
      "falls",
    );
    expect(troubles.join("\n")).toMatch(/reading 'env'/);
    expect(troubles.join("\n")).toMatch(/nothing is not defined/);
  });

  test("leave to send messages is given inside a tap and refused after a wait", async () => {
    const ask = "wx.requestSubscribeMessage({ tmplIds: ['t'] }).then((answer) => answer.t, (why) => why.errMsg)";
    await pressed(`say(await ${ask});`, "accept");
    await pressed(`await new Promise((go) => setTimeout(go, 10)); say(await ${ask});`, /only be invoked by user TAP/);
  });

  test("a tab is not opened as a page, an unknown page not at all", async () => {
    const tried = (url: string) => `wx.navigateTo({ url: "${url}", fail: ({ errMsg }) => say(errMsg) });`;
    await pressed(tried("/first"), "can not navigateTo first");
    await pressed(tried("/nowhere"), 'page "nowhere" is not found');
  });

  test("the eleventh page does not open", async () => {
    const deep = "for (let i = 0; i < 9; i++) await wx.navigateTo({ url: '/second' });";
    const { routes } = await pressed(`${deep} await wx.navigateTo({ url: '/second' }).catch(() => 0);`, "second");
    expect(routes).toHaveLength(10);
  });

  test("a page of a subpackage is told its query as it stands in the address", async () => {
    const { routes } = await pressed("wx.navigateTo({ url: '/more/third?name=%E6%9E%97' });", "third %E6%9E%97");
    expect(routes).toEqual(["first", "more/third"]);
  });
});
