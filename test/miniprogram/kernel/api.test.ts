import { patients } from "../../../shared/patients/contract";
import { callOf, client } from "../../../miniprogram/src/kernel/api";
import { usePreferences } from "../../../miniprogram/src/kernel/preferences";
import { useSession, whenSessionEnds } from "../../../miniprogram/src/kernel/session";
import { answerWith, no, ok } from "../answers";

const calls = client(patients);
const family = { members: [], most: 5, hasPhone: false };

beforeEach(() => {
  useSession.setState({ tokens: {}, personId: undefined });
  usePreferences.setState({ language: "zh", elderly: false });
  whenSessionEnds("patient", async () => false);
});

test("a call goes to its own address with token, hospital and language", async () => {
  useSession.getState().open("patient", "t-1");
  usePreferences.setState({ language: "en" });
  const asked = answerWith(ok(family));
  expect(await calls.family({})).toEqual({ ok: true, value: family });
  expect(asked[0]).toEqual({
    url: "https://api.example.test/api/patients/family",
    input: {},
    header: {
      "content-type": "application/json",
      "accept-language": "en",
      "x-hospital": "cqhcwc",
      authorization: "Bearer t-1",
    },
  });
});

test("a refusal comes with its details, fields and trace", async () => {
  const fields = [{ path: "number", code: "document.check-digit" }];
  answerWith(no("request.malformed", 400, { fields, trace: "tr-1" }));
  expect(await calls.family({})).toEqual({ ok: false, code: "request.malformed", fields, trace: "tr-1" });
});

test.each([
  ["silence on the line", "silence" as const, "network.failed"],
  ["a page from a gateway with 502", { status: 502, body: "<html>" }, "service.failed"],
  ["a page from a hotel's network with 200", { status: 200, body: "<html>" }, "network.failed"],
])("%s is a refusal, never an exception", async (_name, reply, code) => {
  answerWith(reply);
  expect(await calls.family({})).toEqual({ ok: false, code });
});

test("an ended session is opened again once and the same body is asked again", async () => {
  useSession.getState().open("patient", "old");
  whenSessionEnds("patient", async () => {
    useSession.getState().open("patient", "new");
    return true;
  });
  const asked = answerWith(no("session.ended", 401), ok(family));
  const input = { phone: "19900020001", code: "123456" };
  expect(await calls.signInWithCode(input)).toEqual({ ok: true, value: family });
  expect(asked.map(({ input: body }) => body)).toEqual([input, input]);
  expect(asked.map(({ header }) => header["authorization"])).toEqual(["Bearer old", "Bearer new"]);
});

test("a session that ends twice is not asked for ever", async () => {
  whenSessionEnds("patient", async () => true);
  const asked = answerWith(no("session.missing", 401));
  expect(await calls.family({})).toMatchObject({ code: "session.missing" });
  expect(asked).toHaveLength(2);
});

test("calls that meet the end together open one session", async () => {
  const opened = jest.fn(async () => true);
  whenSessionEnds("patient", opened);
  answerWith(no("session.ended", 401), no("session.ended", 401), ok(family));
  await Promise.all([calls.family({}), calls.family({})]);
  expect(opened).toHaveBeenCalledTimes(1);
});

test("staff and patient tokens never mix", async () => {
  useSession.getState().open("staff", "s-1");
  const asked = answerWith(ok(family));
  await calls.family({});
  expect(asked[0]?.header).not.toHaveProperty("authorization");
});

test("one call of another domain is asked at the same address, and signs in again like any other", async () => {
  whenSessionEnds("patient", async () => true);
  const asked = answerWith(no("session.missing", 401), ok(family));
  const familyOf = callOf<typeof patients, "family">("patients", "family");
  expect(await familyOf({})).toEqual({ ok: true, value: family });
  expect(asked.map(({ url }) => url)).toEqual(Array(2).fill("https://api.example.test/api/patients/family"));
});
