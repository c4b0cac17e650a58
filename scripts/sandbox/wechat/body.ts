import type { Context } from "hono";
import { refuse } from "./answer";

export const mustBePost = (context: Context): void => {
  if (context.req.method !== "POST") refuse(43002, `called with ${context.req.method}`);
};

/** The JSON object of a POST: 44002 for nothing, 47001 for what is not one object. */
export const readBody = async (context: Context): Promise<Record<string, unknown>> => {
  const text = await context.req.text();
  if (text.trim() === "") return refuse(44002, "the body is empty");
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    return refuse(47001, `the body is not JSON: ${String(error)}`);
  }
  return refuse(47001, "the body is JSON, but not an object");
};

export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
