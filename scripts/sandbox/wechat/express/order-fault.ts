import { textOf } from "../body";
import { carrierBy } from "./catalogue";

type Fault = [errcode: number, reason: string];

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
const bytes = (value: unknown): number => Buffer.byteLength(textOf(value));

/** Lengths of order/add in bytes (4.1), as its fields are written. */
const personFault = (value: unknown, name: string): Fault | undefined => {
  const person = record(value);
  const phones = [person["mobile"], person["tel"]].map(textOf);
  if (bytes(person["name"]) < 1 || bytes(person["name"]) > 64) return [9300526, `${name}.name`];
  if (phones.every((phone) => phone === "") || phones.some((phone) => Buffer.byteLength(phone) > 32))
    return [9300526, `${name}.mobile or tel`];
  if (bytes(person["post_code"]) > 10) return [9300526, `${name}.post_code`];
  for (const field of ["province", "city", "area", "address"])
    if (bytes(person[field]) < 1 || bytes(person[field]) > (field === "address" ? 512 : 64))
      return [9300526, `${name}.${field}`];
  return undefined;
};

const cargoFault = (value: unknown): Fault | undefined => {
  const cargo = record(value);
  const numbers = ["count", "weight", "space_x", "space_y", "space_z"].map((name) => cargo[name]);
  if (numbers.some((one) => typeof one !== "number" || one <= 0)) return [930561, "cargo: count, weight or size"];
  const list = cargo["detail_list"];
  if (!Array.isArray(list) || list.length === 0) return [930561, "cargo.detail_list"];
  return list.some((one) => bytes(record(one)["name"]) < 1 || bytes(record(one)["name"]) > 128)
    ? [9300526, "cargo.detail_list.name"]
    : undefined;
};

/** Why the body of order/add would be refused, or nothing. */
export const orderFault = (body: Record<string, unknown>): Fault | undefined => {
  const source = body["add_source"];
  if (source !== 0 && source !== 2) return [930561, `add_source ${String(source)}`];
  if (source === 2 && textOf(body["wx_appid"]) === "") return [9300536, "wx_appid is missing"];
  if (bytes(body["order_id"]) < 1 || bytes(body["order_id"]) > 512) return [9300526, "order_id"];
  if (bytes(body["custom_remark"]) > 1024) return [9300526, "custom_remark"];
  const carrier = carrierBy(body["delivery_id"]);
  if (!carrier) return [9300503, `delivery_id "${String(body["delivery_id"])}"`];
  if (textOf(body["biz_id"]) === "") return [9300525, "no biz_id: the account is not bound"];
  if (body["biz_id"] !== carrier.bizId) return [9300531, `biz_id "${String(body["biz_id"])}"`];
  if (carrier.deliveryId === "SF" && typeof body["expect_time"] !== "number") return [930561, "SF needs expect_time"];
  const person = personFault(body["sender"], "sender") ?? personFault(body["receiver"], "receiver");
  if (person) return person;
  const cargo = cargoFault(body["cargo"]);
  if (cargo) return cargo;
  const shop = record(body["shop"]);
  if (textOf(shop["goods_name"]) === "" && !Array.isArray(shop["detail_list"])) return [9300535, "shop is missing"];
  const insured = record(body["insured"]);
  if (insured["use_insured"] !== 0 && insured["use_insured"] !== 1) return [930561, "insured.use_insured"];
  if (insured["use_insured"] === 1 && Number(insured["insured_value"]) < 100)
    return [930561, "insured_value under 100"];
  const service = record(body["service"]);
  const fits = carrier.services.some(
    ({ type, name }) => type === service["service_type"] && name === service["service_name"],
  );
  return fits ? undefined : [9300510, `service ${JSON.stringify(service)}`];
};
