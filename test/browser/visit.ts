import type { Browser, Page } from "playwright-core";
import { personIdOf } from "../../scripts/seed/people";
import { seedId } from "../../scripts/seed/ids";
import { call, patientToken, staffToken } from "./calls";
import { drawnSession, freeSession } from "./clinics";
import type { House } from "./house";
import { lookAt, settles } from "./look";
import { nameOf, nameOfSitting, type Screen, type Sitting } from "./manifest";
import { openWindow } from "./open-browser";
import { dataIn, people } from "./data-in-chinese";
import { openPatient } from "./patient";

type Tokens = Map<string, string>;
async function once(tokens: Tokens, key: string, open: () => Promise<string>): Promise<string> {
  const token = tokens.get(key) ?? (await open());
  tokens.set(key, token);
  return token;
}

/** What the web app keeps, as its own stores write it. */
type Storage = { readonly local: Record<string, object>; readonly tab: Record<string, object> };

async function storageFor(house: House, tokens: Tokens, screen: Screen, { language, mode }: Sitting): Promise<Storage> {
  const { who, staff } = screen;
  const phone = people.find(({ key }) => key === who)?.phone;
  const patient = who && phone ? await once(tokens, who, () => patientToken(house, phone)) : undefined;
  const session = { tokens: { patient }, personId: who && personIdOf(who) };
  const tab: Record<string, object> = {};
  if (staff) {
    tab["staff-session"] = { token: await once(tokens, staff, () => staffToken(house, staff)), idleMinutes: 15 };
    const caseId = screen.case && seedId(`application/${screen.case}`);
    tab["whereabouts"] = { queue: "review", caseId };
  }
  return { local: { session, preferences: { language, elderly: mode.elderly } }, tab };
}

async function opens(page: Page, house: House, address: string, storage: Storage, n: number): Promise<void> {
  await page.evaluate(({ local, tab }) => {
    const kept = (state: object) => JSON.stringify({ state, version: 0 });
    localStorage.clear();
    sessionStorage.clear();
    // Taro wraps what it stores.
    for (const [name, state] of Object.entries(local))
      localStorage.setItem(name, JSON.stringify({ data: kept(state) }));
    for (const [name, state] of Object.entries(tab)) sessionStorage.setItem(name, kept(state));
  }, storage);
  // Another query loads the document anew: a mere change of the hash would keep the last person's memory.
  await page.goto(`${house.app}?${n}#/${address}`);
}

async function addressOf(house: House, tokens: Tokens, { page, query, who = "" }: Screen): Promise<string> {
  if (query === undefined) return page;
  let filled = query
    .replace("{application}", seedId(`application/${who}`))
    .replace("{person}", personIdOf(who))
    .replace(/\{followUp:([\w-]+)\}/, (_, key: string) => seedId(`consultation/${key}`))
    .replace(/\{rx:([\w-]+)\}/, (_, key: string) => seedId(`prescription/${key}`))
    .replace(/\{delivery:([\w-]+)\}/, (_, key: string) => seedId(`delivery/${key}`))
    .replace(/\{request:([\w-]+)\}/, (_, key: string) => seedId(`request/${key}`))
    .replace(/\{bought:([\w-]+)\}/, (_, key: string) => seedId(`order/${seedId(`prescription/${key}`)}`));
  const newest = async (list: string) => (await call(house, list, {}, tokens.get(who))).items[0].id as string;
  if (filled.includes("{newest}")) filled = filled.replace("{newest}", await newest("appointments/mine"));
  if (filled.includes("{order}")) filled = filled.replace("{order}", await newest("orders/mine"));
  if (filled.includes("{visit}")) filled = filled.replace("{visit}", await newest("outpatient/mine"));
  if (filled.includes("{clinic}")) filled = filled.replace("{clinic}", encodeURIComponent(await freeSession(house)));
  if (filled.includes("{drawn}")) filled = filled.replace("{drawn}", encodeURIComponent(await drawnSession(house)));
  if (filled.includes("{board}")) {
    const nurse = await once(tokens, "triage.wen", () => staffToken(house, "triage.wen"));
    filled = filled.replace(
      "{board}",
      (await call(house, "sessions/boardKey", { rotate: false }, nurse)).key as string,
    );
  }
  if (filled.includes("{message}")) {
    const inbox = await call(house, "notifications/inbox", {}, tokens.get(who));
    filled = filled.replace("{message}", inbox.items[0].id as string);
  }
  return `${page}?${filled}`;
}

export type Faults = ReadonlyMap<string, readonly string[]>;
type Visit = { readonly house: House; readonly browser: Browser; readonly tokens: Tokens; readonly walker: string };

/** Looks at every screen of one language and size; `walker` is the woman who goes through the form. */
export async function visit({ house, browser, tokens, walker }: Visit, sitting: Sitting): Promise<Faults> {
  const { language, mode } = sitting;
  const faults = new Map<string, string[]>();
  const { page, context, complaints } = await openWindow(browser, mode);
  const look = async (screen: Screen, at: Page, heard: readonly string[], before: number) => {
    const seen = await lookAt(at, `${nameOfSitting(sitting)}/${nameOf(screen)}`, {
      elderly: mode.elderly,
      english: language === "en",
      properNames: await dataIn(screen.case !== undefined || screen.record === true),
    });
    faults.set(nameOf(screen), [...seen, ...heard.slice(before).map((one) => `said: ${one}`)]);
  };
  await page.goto(house.app);
  for (const [n, screen] of sitting.screens.filter(({ walk }) => !walk).entries()) {
    const before = complaints.length;
    const storage = await storageFor(house, tokens, screen, sitting);
    await opens(page, house, await addressOf(house, tokens, screen), storage, n);
    for (const control of screen.press ?? []) {
      await settles(page);
      await page.locator(control).filter({ visible: true }).first().click();
    }
    await look(screen, page, complaints, before);
  }
  await context.close();
  const walk = sitting.screens.filter((screen) => screen.walk);
  if (walk.length === 0) return faults;
  const { name, phone } = people.find(({ key }) => key === walker)!;
  const mother = await openPatient(browser, house, mode, language);
  let heard = 0;
  mother.looksFirst(async (state) => {
    const screen = walk.find((one) => one.state === state);
    if (screen) await look(screen, mother.page, mother.complaints, heard);
    heard = mother.complaints.length;
  });
  await mother.opens();
  if (language === "en" || mode.elderly) await mother.setsUp(mode);
  await mother.signsIn(phone, name);
  await mother.startsApplication();
  await mother.tellsTheWay();
  await mother.tellsThePregnancy();
  await mother.tellsHerDays();
  await mother.uploadsReport();
  await mother.agreesChecksAndSends();
  await mother.close();
  return faults;
}
