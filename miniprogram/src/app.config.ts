const web = process.env.TARO_ENV === "h5";

const tabs = [
  { pagePath: "home/pages/home", text: "首页", icon: "home" },
  { pagePath: "inbox/pages/inbox", text: "消息", icon: "inbox" },
  { pagePath: "me/pages/me", text: "我的", icon: "me" },
];

/** One line a domain. */
const domains: { root: string; pages: string[] }[] = [
  {
    root: "appointments",
    pages: [
      "start",
      "apply",
      "submitted",
      "application",
      "on-site",
      "list",
      "prices",
      "move",
      "statement",
      "day",
      "report",
    ].map((name) => `pages/${name}/index`),
  },
  {
    root: "orders",
    pages: ["list", "order", "pay-for", "in-wechat", "refund", "receipt", "request-new", "request", "requests"].map(
      (name) => `pages/${name}/index`,
    ),
  },
  {
    root: "outpatient",
    pages: ["departments", "guide", "doctors", "doctor", "confirm", "visit", "list", "ticket", "draw"].map(
      (name) => `pages/${name}/index`,
    ),
  },
  {
    root: "consultations",
    pages: [
      "departments",
      "guide",
      "doctors",
      "doctor",
      "consent",
      "intake",
      "consultation",
      "list",
      "feedback",
      "record",
      "chat",
      "call",
      "device-check",
    ].map((name) => `pages/${name}/index`),
  },
  {
    root: "prescriptions",
    pages: ["list", "prescription", "leaflet", "document"].map((name) => `pages/${name}/index`),
  },
  {
    root: "deliveries",
    pages: ["choose", "pay", "delivery", "code", "addresses", "address"].map((name) => `pages/${name}/index`),
  },
  {
    root: "patients",
    pages: [
      "people",
      "person",
      "add",
      "verify",
      "desk-code",
      "card",
      "card-history",
      "profile",
      "consents",
      "proxies",
      "who-looked",
      "export",
    ].map((name) => `pages/${name}/index`),
  },
  { root: "notifications", pages: ["pages/reach/index"] },
];

/** Staff screens, in the browser only. */
const workbench: { root: string; pages: string[] }[] = [
  { root: "workbench", pages: ["pages/workbench", "pages/board"] },
];

export default defineAppConfig({
  pages: [
    "home/pages/home",
    "home/pages/internet-hospital",
    "inbox/pages/inbox",
    "me/pages/me",
    "inbox/pages/message",
    "me/pages/sign-in",
  ],
  subPackages: web ? [...domains, ...workbench] : domains,
  window: {
    backgroundTextStyle: "light",
    navigationBarBackgroundColor: "#ffffff",
    navigationBarTitleText: "智慧医院",
    navigationBarTextStyle: "black",
    // the web draws its own bar, with roles and focus (ui/page)
    ...(web ? { navigationStyle: "custom" as const } : {}),
  },
  ...(web ? { animation: false } : { lazyCodeLoading: "requiredComponents", __usePrivacyCheck__: true }),
  tabBar: {
    custom: web,
    color: "#5b6770",
    selectedColor: "#0b6e73",
    backgroundColor: "#ffffff",
    borderStyle: "white",
    list: tabs.map(({ icon, ...tab }) => ({
      ...tab,
      iconPath: `assets/${icon}.png`,
      selectedIconPath: `assets/${icon}-chosen.png`,
    })),
  },
});
