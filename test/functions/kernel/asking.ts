import type { Hospital } from "../../kit/hospital";

/** A request as a test wants it: by default a good one for the public price list. */
export type Asked = { path?: string; method?: string; body?: RequestInit["body"]; headers?: Record<string, string> };

export function requestOf({ path = "/api/hospital/priceList", method = "POST", body = "{}", headers = {} }: Asked) {
  const init = { method, headers: { "content-type": "application/json", ...headers }, duplex: "half" };
  const whole = { ...init, ...(method === "POST" ? { body } : {}) } as RequestInit;
  return new Request(`http://hospital.test${path}`, whole);
}

/** Asks a router and gives the whole answer, headers included. */
export async function askAt(hospital: Hospital, asked: Asked, route = hospital.app.api) {
  const response = await route(requestOf(asked));
  await hospital.settle();
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
}
