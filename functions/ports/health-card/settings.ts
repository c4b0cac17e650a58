/** The e-health card service's part of the environment; all four belong together. */
export type HealthCardText = {
  readonly HEALTH_CARD_BASE_URL?: string | undefined;
  readonly HEALTH_CARD_APP_ID?: string | undefined;
  readonly HEALTH_CARD_APP_SECRET?: string | undefined;
  readonly HEALTH_CARD_HOSPITAL_ID?: string | undefined;
};

const NAMES = [
  "HEALTH_CARD_BASE_URL",
  "HEALTH_CARD_APP_ID",
  "HEALTH_CARD_APP_SECRET",
  "HEALTH_CARD_HOSPITAL_ID",
] as const;

/** The settings, or nothing where the hospital shows cards of its own; throws, naming places, where some are missing. */
export function readHealthCard(text: HealthCardText) {
  const missing = NAMES.filter((name) => !text[name]);
  if (missing.length === NAMES.length) return undefined;
  if (missing.length > 0) throw new Error(`e-health card settings: ${missing.join(", ")}`);
  const [baseUrl = "", appId = "", appSecret = "", hospitalId = ""] = NAMES.map((name) => text[name]);
  return { baseUrl, appId, appSecret, hospitalId };
}
