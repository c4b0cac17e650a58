import { TENANT } from "../../kit/hospital";
import { address, deliveryWorld, YUZHONG } from "./delivery-world";

const fields = { name: "林晚晴", phone: "13912345678", districtCode: YUZHONG, street: "民生路 1 号", label: "家" };

test("a municipality has no city of its own name: Chongqing's districts and counties stand together (D2-18)", async () => {
  const { hospital } = await deliveryWorld();
  const below = await hospital.call("deliveries/divisions", { parent: "50" });
  const names = below.value.items.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(["渝中区", "江津区", "城口县"]));
  expect(names).not.toContain("市辖区");
  expect(below.value.items.every(({ last }: { last: boolean }) => last)).toBe(true);
});

test("provinces come first; a prefecture without counties answers with its towns; counties under a province stand directly", async () => {
  const { hospital } = await deliveryWorld();
  const of = async (parent?: string) =>
    (await hospital.call("deliveries/divisions", parent ? { parent } : {})).value.items as {
      code: string;
      name: string;
      last: boolean;
      served: boolean;
    }[];
  expect((await of()).filter(({ served }) => !served).map(({ name }) => name)).toEqual([
    "台湾省",
    "香港特别行政区",
    "澳门特别行政区",
  ]);
  expect((await of("4419")).find(({ name }) => name === "虎门镇")).toMatchObject({ code: "441900121", last: true });
  expect((await of("42")).find(({ name }) => name === "仙桃市")).toMatchObject({ code: "429004", last: true });
  expect((await of("31")).every(({ last }) => last)).toBe(true);
  const unknown = await hospital.call("deliveries/divisions", { parent: "99" });
  expect(unknown.code).toBe("division.unknown");
});

test("an address keeps the names of its divisions; nothing of it lies plain in the table", async () => {
  const world = await deliveryWorld();
  const id = await address(world, "510104");
  const book = await world.mine("addresses", {});
  expect(book.value.items).toMatchObject([
    {
      id,
      isDefault: true,
      province: { code: "51", name: "四川省" },
      city: { code: "5101", name: "成都市" },
      district: { code: "510104", name: "锦江区" },
    },
  ]);
  const pk = `${TENANT}#account#${world.patient.accountId}`;
  const page = await world.hospital.table.query({ table: "deliveries", pk, limit: 100 });
  expect(JSON.stringify(page)).not.toMatch(/林晚晴|13912345678|民生路/);
});

test("a place that is not served, or is none, is said so", async () => {
  const { hospital, mine } = await deliveryWorld();
  const save = (districtCode: string) =>
    mine("saveAddress", { id: hospital.id(), ...fields, districtCode, isDefault: false });
  expect((await save("810101")).code).toBe("address.not-served");
  expect((await save("509999")).code).toBe("division.unknown");
  expect((await save("5001")).status).toBe(400);
});

test("one address is the default; another one takes its place, and its removal passes it on", async () => {
  const world = await deliveryWorld();
  const first = await address(world);
  const second = world.hospital.id();
  await world.mine("saveAddress", { id: second, ...fields, isDefault: true });
  const defaults = async () =>
    (await world.mine("addresses", {})).value.items
      .filter(({ isDefault }: { isDefault: boolean }) => isDefault)
      .map(({ id }: { id: string }) => id);
  expect(await defaults()).toEqual([second]);
  await world.mine("removeAddress", world.step(second));
  expect(await defaults()).toEqual([first]);
});

test("a change of what somebody else has changed meanwhile is refused; the same tap again is one change", async () => {
  const world = await deliveryWorld();
  const id = await address(world);
  const change = { id, version: 1, ...fields, street: "民生路 9 号", isDefault: true };
  expect((await world.mine("saveAddress", change)).value).toMatchObject({ version: 2, street: "民生路 9 号" });
  expect((await world.mine("saveAddress", change)).value).toMatchObject({ version: 2 });
  const late = await world.mine("saveAddress", { ...change, street: "别处 1 号" });
  expect(late).toMatchObject({ code: "address.moved-on", details: { version: 2 } });
  expect((await world.mine("removeAddress", { ...world.step(id), version: 1 })).code).toBe("address.moved-on");
});

test("a book holds twenty addresses", async () => {
  const world = await deliveryWorld();
  for (let n = 0; n < 20; n++) await address(world);
  const more = await world.mine("saveAddress", { id: world.hospital.id(), ...fields, isDefault: false });
  expect(more).toMatchObject({ code: "address.too-many", details: { most: 20 } });
});

test("somebody else's address is not there", async () => {
  const world = await deliveryWorld();
  const id = await address(world);
  const other = await world.hospital.patient();
  const seen = await world.hospital.call("deliveries/addresses", {}, other.token);
  expect(seen.value.items).toEqual([]);
  const change = { id, version: 1, ...fields, isDefault: true };
  expect((await world.hospital.call("deliveries/saveAddress", change, other.token)).code).toBe("thing.missing");
});
