import * as z from "zod/mini";
import { contracts } from "../../shared/contracts";
import { contract, ROUTER_CODES, type CallSpec, type Contract } from "../../shared/kernel/contract";
import { lines, repositoryFiles, type SourceFile } from "./checks/files";
import { looseObjects, unmetCodes } from "./checks/promises";

const all: Readonly<Record<string, Contract>> = contracts;
const calls = Object.values(all).flatMap(({ domain, calls: named }) =>
  Object.entries(named).map(([call, spec]): [string, CallSpec] => [`${domain}.${call}`, spec]),
);

describe("every code that a contract promises", () => {
  test("is met by a test at the door", () => {
    expect(lines(unmetCodes(all, repositoryFiles()))).toEqual([]);
  });

  const spec: CallSpec = {
    summary: "Pays.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "none",
    input: z.strictObject({}),
    output: z.strictObject({}),
    refuses: { "order.paid": null },
  };
  const orders = { orders: contract("orders", { pay: spec }) };
  const door = (path: string, text: string): SourceFile[] => [{ path, text }];

  test("is missed when no test names it, or names it elsewhere than at the door", () => {
    const unmet = ["orders.pay: no test meets order.paid"];
    expect(lines(unmetCodes(orders, []))).toEqual(unmet);
    expect(lines(unmetCodes(orders, door("test/shared/orders/rules.test.ts", `pay() "order.paid"`)))).toEqual(unmet);
    expect(lines(unmetCodes(orders, door("test/functions/orders/a.test.ts", `refund() "order.paid"`)))).toEqual(unmet);
    expect(lines(unmetCodes(orders, door("test/functions/orders/a.test.ts", `pay() "order.paid-late"`)))).toEqual(
      unmet,
    );
  });
  test.each(["await her.orders.pay(order)", `ask("orders/pay", order)`, `ask("orders", "pay", order)`])(
    "is met by %s beside its code",
    (call) => {
      expect(unmetCodes(orders, door("test/journeys/pay.test.ts", `${call}; expect(code).toBe("order.paid")`))).toEqual(
        [],
      );
    },
  );
});

describe("contracts", () => {
  test.each(calls)("%s refuses a field that it does not name, and turns nothing into something else", (_name, spec) => {
    expect(looseObjects(z.toJSONSchema(spec.input, { io: "input" }))).toEqual([]);
    expect(looseObjects(z.toJSONSchema(spec.output, { io: "output" }))).toEqual([]);
    expect(z.toJSONSchema(spec.input, { io: "output" })).toEqual(z.toJSONSchema(spec.input, { io: "input" }));
  });
  test("an object that is not strict is found, however deep", () => {
    const loose = z.toJSONSchema(z.strictObject({ list: z.array(z.object({ a: z.string() })) }), { io: "input" });
    expect(looseObjects(loose)).toEqual([".properties.list.items"]);
  });

  test("codes are thing.condition and none is the router's own", () => {
    const codes = calls.flatMap(([, { refuses }]) => Object.keys(refuses));
    expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
    expect(codes.filter((code) => (ROUTER_CODES as readonly string[]).includes(code))).toEqual([]);
  });
  test("what touches nobody's things asks for no session, and nothing else does without one", () => {
    const odd = calls.filter(([, { by, scope }]) => (by === "anyone") !== (scope === "public"));
    expect(odd.map(([name]) => name)).toEqual([]);
  });
  test.each(calls.filter(([, { scope }]) => scope === "person"))(
    "%s names the person it is about",
    (_name, { input }) => {
      const { properties, required } = z.toJSONSchema(input, { io: "input" });
      expect(Object.keys(properties ?? {})).toContain("personId");
      expect(required).toContain("personId");
    },
  );
  test.each(calls.filter(([, { scope }]) => scope === "thing"))(
    "%s names the thing it is about",
    (_name, { input }) => {
      expect(z.toJSONSchema(input, { io: "input" }).required).toContain("id");
    },
  );
});
