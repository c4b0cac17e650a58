import type { Sandbox } from "../../scripts/sandbox";
import { callSms, codeOrder } from "./sms-client";
import { started, stopAll } from "./started";
import { storeClient, ticket } from "./store-client";
import { loginPath, messageTo, post, raw, SEND, tokenOf } from "./wechat-client";

afterEach(stopAll);

const patient = (sandbox: Sandbox): Promise<Response> =>
  fetch(`${sandbox.baseUrls.his}/Patient/patient-chen`, {
    headers: { authorization: `Bearer ${sandbox.settings.hisToken}` },
  });

test("a connection broken before leaves nothing, broken after has done it: the answer alone is lost", async () => {
  const sandbox = await started();
  sandbox.control.allow({ userId: "chen", template: "examinationAppointment", always: true });
  const token = await tokenOf(sandbox);
  const send = () => post(sandbox, SEND + token, messageTo(sandbox, "chen"));
  sandbox.control.addFault({ service: "wechat", route: "/cgi-bin/message/", kind: "resetBefore" });
  await expect(send()).rejects.toThrow();
  expect(sandbox.control.messages({})).toHaveLength(0);
  sandbox.control.addFault({ service: "wechat", route: "/cgi-bin/message/", kind: "resetAfter" });
  await expect(send()).rejects.toThrow();
  expect(sandbox.control.messages({})).toHaveLength(1);
  expect(await send()).toMatchObject({ errcode: 0 });
});

test("a stopped hospital record refuses every connection until it runs again; the others go on", async () => {
  const sandbox = await started();
  const { id } = sandbox.control.addFault({ service: "his", kind: "stop" });
  for (let n = 0; n < 3; n += 1) await expect(patient(sandbox)).rejects.toThrow();
  expect(await callSms(sandbox, codeOrder(sandbox))).toMatchObject({ SendStatusSet: [{ Code: "Ok" }] });
  sandbox.control.removeFault({ id });
  expect((await patient(sandbox)).status).toBe(200);
});

test("a stopped object store refuses an upload", async () => {
  const sandbox = await started();
  const { url } = await ticket(sandbox, 300, storeClient(sandbox));
  sandbox.control.addFault({ service: "objectStore", kind: "stop" });
  await expect(fetch(url, { method: "POST", body: new FormData() })).rejects.toThrow();
});

test("a fault meets as many calls as ordered, on its route only", async () => {
  const sandbox = await started();
  sandbox.control.addFault({ service: "wechat", route: "/sns/", kind: "code", code: "45011", times: 2 });
  expect(await tokenOf(sandbox)).toMatch(/^88_/);
  const codes = [];
  for (let n = 0; n < 3; n += 1) {
    const { code } = sandbox.control.login({ userId: "chen" });
    codes.push((await raw(sandbox, loginPath(sandbox, { js_code: code }))).errcode);
  }
  expect(codes).toEqual([45011, 45011, undefined]);
  expect(sandbox.control.faults()).toEqual([]);
});

test("every service answers an ordered error in its own form", async () => {
  const sandbox = await started();
  const { control, baseUrls } = sandbox;
  control.addFault({ service: "sms", kind: "code", code: "InternalError.Timeout" });
  expect(await callSms(sandbox, codeOrder(sandbox))).toMatchObject({ Error: { Code: "InternalError.Timeout" } });
  control.addFault({ service: "his", kind: "code", code: "timeout", status: 504 });
  expect(await (await patient(sandbox)).json()).toMatchObject({ issue: [{ code: "timeout" }] });
  control.addFault({ service: "objectStore", kind: "code", code: "SlowDown", status: 503 });
  expect(await (await fetch(`${baseUrls.objectStore}/bucket/key`)).text()).toContain("<Code>SlowDown</Code>");
  control.addFault({ service: "wechat", kind: "status", status: 502 });
  expect((await fetch(`${baseUrls.wechat}/cgi-bin/stable_token`)).status).toBe(502);
});

test("a delayed call is answered all the same, and the order is in the log", async () => {
  const sandbox = await started();
  sandbox.control.addFault({ service: "his", kind: "delay", ms: 20 });
  expect((await patient(sandbox)).status).toBe(200);
  expect(sandbox.control.refusals()[0]).toMatchObject({ service: "his", code: "delay" });
});
