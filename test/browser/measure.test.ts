import type { Browser, Page } from "playwright-core";
import { measure, type Wish } from "./measure";
import { describeInBrowser, openBrowser, openWindow } from "./open-browser";

const WISH: Wish = { elderly: true, english: true, properNames: ["林雨晴"] };
const page = (body: string) => `<body style="margin:0;font-size:20px;color:#222;background:#fff">${body}</body>`;

/** Each fault once, and beside it something that is right. */
const PLANTED: readonly (readonly [fault: string, wrong: string, right: string])[] = [
  ["wider than the screen", `<div style="width:500px">wide</div>`, `<div style="width:300px">fits</div>`],
  [
    "off the screen",
    `<div style="position:fixed;left:350px;width:60px">outside</div>`,
    `<div style="overflow-x:auto;width:300px"><div style="width:900px;text-align:right">a table that scrolls</div></div>`,
  ],
  [
    "cut",
    `<div style="width:60px;overflow:hidden;white-space:nowrap">much too long for this</div>`,
    `<div style="width:300px;overflow:hidden;white-space:nowrap">short</div>`,
  ],
  [
    "spills over its edge",
    `<div style="border:1px solid;width:60px;white-space:nowrap">longer than its card</div>`,
    `<div style="border:1px solid;width:300px;white-space:nowrap">inside</div>`,
  ],
  [
    "a column",
    `<div style="height:600px;overflow:auto"><div style="width:500px">wide</div></div>`,
    `<div style="height:600px;overflow:auto"><div style="height:900px">high</div></div>`,
  ],
  ["not in English", `<p>请选择</p>`, `<p>Hello, 林雨晴</p>`],
  ["16 px letters", `<p style="font-size:16px">small</p>`, `<p style="font-size:18px">large</p>`],
  [
    "target 40 px high",
    `<button style="height:40px;font-size:18px">Next</button>`,
    `<button style="height:60px;font-size:18px">Next</button>`,
  ],
  ["contrast", `<p style="color:#999">pale</p>`, `<button disabled style="height:60px;font-size:18px">off</button>`],
];

describeInBrowser("the look at a screen", () => {
  let browser: Browser;
  let shown: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    shown = (await openWindow(browser, { width: 360, height: 640 })).page;
  });
  afterAll(() => browser.close());

  test.each(PLANTED)("sees what is %s, and lets pass what is right", async (fault, wrong, right) => {
    await shown.setContent(page(wrong));
    expect((await shown.evaluate(measure, WISH)).join("; ")).toContain(fault);
    await shown.setContent(page(right));
    expect(await shown.evaluate(measure, WISH)).toEqual([]);
  });
});
