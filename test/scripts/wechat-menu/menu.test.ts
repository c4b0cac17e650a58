import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { MENU } from "../../../scripts/wechat-menu/menu";
import { run } from "../../../scripts/wechat-menu/run";
import { templatesOf } from "../../../scripts/start/templates";
import type { Sandbox } from "../../../scripts/sandbox";
import { post, tokenOf } from "../../sandbox/wechat-client";
import { started, stopAll } from "../../sandbox/started";

afterEach(stopAll);

/** The pages of the mini program as its own configuration lists them. */
function programPages(): string[] {
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config });
  const { default: config } = jest.requireActual<{
    default: { pages: string[]; subPackages: { root: string; pages: string[] }[] };
  }>("../../../miniprogram/src/app.config");
  return [...config.pages, ...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))];
}

const sourceFor = ({ settings, baseUrls }: Sandbox) => ({
  WECHAT_BASE_URL: baseUrls.wechat,
  WECHAT_APPID: settings.wechatAppid,
  PUBLIC_BASE_URL: "https://hospital.example/",
  SERVICE_ACCOUNT_APPID: settings.serviceAppid,
  SERVICE_ACCOUNT_SECRET: settings.serviceSecret,
  SERVICE_ACCOUNT_PUSH_TOKEN: settings.servicePushToken,
  SERVICE_ACCOUNT_ENCODING_AES_KEY: settings.serviceEncodingAesKey,
  SERVICE_ACCOUNT_TEMPLATES: templatesOf(settings, "service"),
});
const told = async (sandbox: Sandbox, ...args: string[]) => {
  const lines: string[] = [];
  await run(args, sourceFor(sandbox), (line) => lines.push(line));
  return lines;
};

test("the menu is written once: the second run finds it and writes nothing (D1-10)", async () => {
  const sandbox = await started({ pages: programPages() });
  // A busy answer to a write would fail the run: the second one must not write at all.
  const busy = () =>
    sandbox.control.addFault({ service: "wechat", route: "/cgi-bin/menu/create", kind: "code", times: null });
  expect((await told(sandbox))[0]).toBe("There was no menu; it was written:");
  const stands = sandbox.control.menu();
  busy();
  expect(await told(sandbox)).toEqual(["The menu stands as it should: nothing was written."]);
  expect(sandbox.control.menu()).toBe(stands);
  expect(stands[0]).toMatchObject({
    name: "智慧医院",
    sub_button: [
      {
        type: "miniprogram",
        appid: sandbox.settings.wechatAppid,
        pagepath: "home/pages/home",
        url: "https://hospital.example/#/home/pages/home",
      },
      { name: "超声预约" },
      { name: "互联网医院" },
      { name: "我的预约" },
    ],
  });
});

test("another menu is replaced, and said to be", async () => {
  const sandbox = await started();
  const token = await tokenOf(sandbox, {
    appid: sandbox.settings.serviceAppid,
    secret: sandbox.settings.serviceSecret,
  });
  const button = [{ type: "view", name: "旧菜单", url: "https://hospital.example/old" }];
  expect(await post(sandbox, `/cgi-bin/menu/create?access_token=${token}`, { button })).toMatchObject({ errcode: 0 });
  expect((await told(sandbox))[0]).toBe("The menu was another one; it was replaced:");
  expect(sandbox.control.menu()).toHaveLength(MENU.length);
});

test("every button opens a page that the mini program has", () => {
  const pages = programPages();
  expect(pages).toContain("home/pages/home");
  expect(MENU.flatMap(({ below }) => below.map(({ page }) => page)).filter((page) => !pages.includes(page))).toEqual(
    [],
  );
});

test("a poster's code is a picture that can be printed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "poster-"));
  const file = join(folder, "poster.png");
  expect(await told(await started(), "--poster", file, "--scene", "ward-3")).toContain(
    `The poster's code (scene "ward-3") was written to ${file}.`,
  );
  const { format, width = 0, height } = await sharp(await readFile(file)).metadata();
  expect([format, height]).toEqual(["png", width]);
  expect(width).toBeGreaterThan(500);
  await rm(folder, { recursive: true });
});

test("what is missing is named, and a secret goes to no stranger", async () => {
  const source = sourceFor(await started());
  const refusal = (changed: Record<string, string | undefined>) =>
    run([], { ...source, ...changed }, () => undefined).then(
      () => "done",
      (error: Error) => error.message,
    );
  expect(await refusal({ SERVICE_ACCOUNT_SECRET: undefined })).toBe("service account settings: SERVICE_ACCOUNT_SECRET");
  expect(await refusal({ PUBLIC_BASE_URL: "" })).toBe("missing settings: PUBLIC_BASE_URL");
  expect(await refusal({ WECHAT_BASE_URL: "https://api.weixin.qq.com.example" })).toContain("official host");
  expect(await refusal({ SERVICE_ACCOUNT_SECRET: "0".repeat(32) })).toMatch(/^The menu could not be read/);
});
