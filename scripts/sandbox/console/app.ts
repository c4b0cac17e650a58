import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Context, Hono } from "hono";
import type { Backstage } from "../backstage";
import { type Control, ControlRefusal } from "../control";
import { WECHAT_TEMPLATES } from "../templates";
import { openFollowers } from "../wechat/followers";
import { openSubscriptions } from "../wechat/subscriptions";
import { openidOf } from "../world";
import { openPayDoor, type PayDoor } from "./pay-door";

const SCRIPTS = ["page", "dom", "phones", "account", "payments", "parcels", "faults", "words"];
const STYLES = ["page", "parts"];
const TYPES: Readonly<Record<string, string>> = Object.fromEntries([
  ["page.html", "text/html; charset=utf-8"],
  ...STYLES.map((name) => [`${name}.css`, "text/css; charset=utf-8"]),
  ...SCRIPTS.map((name) => [`${name}.js`, "text/javascript; charset=utf-8"]),
]) as Record<string, string>;
const POLICY = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The page's whole view in one answer: people with their phones, staff with their codes, what is switched. */
const viewOf = async (
  stage: Backstage,
  control: Control,
  addresses: () => Record<string, string>,
  pay: PayDoor,
): Promise<object> => {
  const [subscriptions, followers] = [openSubscriptions(stage), openFollowers(stage)];
  const [messages, texts] = [control.messages({}), control.sms({})];
  return {
    addresses: addresses(),
    clock: control.clock({}),
    templates: WECHAT_TEMPLATES.map(({ id, kind, title, type }) => ({ id, kind, title, type })),
    menu: control.menu(),
    payments: await pay.view(),
    parcels: control.parcels().slice(0, 50),
    phones: stage.users().map((user) => {
      const openid = openidOf(user, stage.settings.wechatAppid);
      return {
        id: user.id,
        name: user.name,
        phone: user.phone,
        openid,
        follows: followers.follows(user),
        messages: messages.filter(({ userId }) => userId === user.id),
        sms: texts.filter(({ phone }) => phone === user.phone),
        subscriptions: WECHAT_TEMPLATES.map(({ id }) => subscriptions.get(openid, id)),
      };
    }),
    staff: control.staffCodes(),
    faults: control.faults(),
    switches: control.switches({}),
    refusals: control.refusals().slice(0, 50),
  };
};

/** The console page and the control calls behind it. */
export const consoleApp = (
  stage: Backstage,
  control: Control,
  addresses: () => Record<string, string>,
  payUrl?: string,
): Hono => {
  const app = new Hono();
  const pay = openPayDoor(payUrl);
  app.get("/", (context) => context.redirect("/console"));
  app.get("/favicon.ico", () => new Response(null, { status: 204 }));
  app.get("/console/:file?", (context) => {
    const file = context.req.param("file") ?? "page.html";
    const type = TYPES[file];
    if (type === undefined) return context.text("not found", 404);
    return new Response(readFileSync(join(__dirname, file)), {
      headers: { "content-type": type, "content-security-policy": POLICY, "cache-control": "no-cache" },
    });
  });
  app.get("/__sim/view", async (context) => context.json(await viewOf(stage, control, addresses, pay)));
  const call = async (context: Context): Promise<Response> => {
    const name = context.req.param("call") ?? "";
    if (!Object.hasOwn(control, name)) return context.json({ error: `no call "${name}"` }, 404);
    const isPost = context.req.method === "POST";
    // Only JSON, so that a page of another origin cannot post here unasked.
    if (isPost && !(context.req.header("content-type") ?? "").startsWith("application/json"))
      return context.json({ error: "send application/json" }, 415);
    const order: unknown = isPost ? await context.req.json() : context.req.query();
    return context.json(await control[name as keyof Control](order as never));
  };
  app.post("/__sim/:call", call);
  app.post("/__pay/:call", async (context) =>
    pay.pass(context.req.param("call"), context.req.header("content-type") ?? "", await context.req.text()),
  );
  for (const name of ["messages", "sms", "staffCodes", "faults", "refusals", "menu", "shippings"])
    app.get(`/__sim/:call{${name}}`, call);
  app.onError((error, context) =>
    context.json({ error: error.message }, error instanceof ControlRefusal || error instanceof SyntaxError ? 400 : 500),
  );
  return app;
};
