import type { Consultation } from "../../../shared/consultations/model";
import type { Message } from "../../../shared/consultations/thread";
import { yuan } from "../../../shared/kernel/money";
import { clockOf, dayOf, type Instant } from "../../../shared/kernel/time";
import type { Bilingual, Language } from "../../../shared/kernel/words";
import { AUTHORS, HEADINGS, KINDS, RECALLED, STATES } from "./export-words";

/** What the page and the bundle are made of. */
export type Exported = {
  readonly found: Consultation;
  readonly messages: readonly Message[];
  readonly person: { readonly name: string; readonly recordNumber?: string; readonly bornOn: string };
  readonly department: Bilingual;
  readonly doctor: Bilingual;
  readonly hospital: Bilingual;
  readonly language: Language;
  readonly now: Instant;
};

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const safe = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter]!);
const when = (at: Instant): string => `${dayOf(at)} ${clockOf(at)}`;

/** One message as it reads on paper: its words, its transcript, or what kind of thing it was. */
export function wordsOf({ kind, text, transcript, recalledAt }: Message, language: Language): string {
  if (recalledAt) return RECALLED[language];
  return [KINDS[kind][language], text ?? transcript ?? ""].filter(Boolean).join(" ");
}

const STYLE =
  "body{font:16px/1.6 sans-serif;margin:2em auto;max-width:46em;color:#1d2b28}h1{font-size:1.4em}h2{font-size:1.1em;" +
  "margin-top:1.6em;border-bottom:1px solid #ccd6d3}dt{font-weight:bold}dd{margin:0 0 .6em}li{margin:.3em 0}" +
  "@media print{body{margin:0}li{break-inside:avoid}}";

/** A page to print, whole in itself: no script, no picture, nothing that is fetched. Every word of people is escaped. */
export function exportPage({ found, messages, person, language, now, ...names }: Exported): string {
  const word = (name: keyof typeof HEADINGS) => HEADINGS[name][language];
  const line = (name: keyof typeof HEADINGS, value: string | undefined) =>
    value ? `<dt>${word(name)}</dt><dd>${safe(value)}</dd>` : "";
  const { diagnosis, visit, intake, fee, summary, askedTests = [] } = found;
  const medicines = intake.medicines.map(({ name, dose }) => `${name} ${dose}`.trim()).join("；");
  const talk = messages
    .filter(({ kind }) => kind !== "notice")
    .map((one) => {
      const who = AUTHORS[one.by][language] + (one.byName ? ` ${one.byName[language]}` : "");
      return `<li>${when(one.at)} <strong>${safe(who)}</strong> ${safe(wordsOf(one, language))}</li>`;
    })
    .join("");
  const summed = summary
    ? `<h2>${word("summary")}</h2><dl>${(["found", "advice", "watchFor", "comeBack"] as const)
        .map((part) => line(part, summary[part]))
        .join("")}</dl>`
    : "";
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${word("title")}</title>` +
    `<style>${STYLE}</style></head><body><h1>${safe(names.hospital[language])} ${word("title")}</h1><dl>` +
    line("patient", person.name) +
    line("recordNumber", person.recordNumber) +
    line("department", names.department[language]) +
    line("doctor", names.doctor[language]) +
    line("submitted", when(found.submittedAt)) +
    line("state", STATES[found.state][language]) +
    line("fee", yuan(fee.fen)) +
    line("diagnosis", `${diagnosis.code} ${diagnosis.name}`) +
    line("visit", `${visit.on} ${visit.department}`) +
    line("description", intake.description) +
    line("medicines", medicines) +
    line("tests", askedTests.map(({ name }) => name).join("；")) +
    `</dl>${summed}<h2>${word("messages")}</h2><ol>${talk}</ol>` +
    `<p>${word("printed")} ${when(now)}. ${word("kept")}</p></body></html>`
  );
}
