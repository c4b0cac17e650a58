import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { DEMO_PASSWORD } from "../../scripts/seed/staff";
import { idFromBytes } from "../../shared/kernel/ids";
import type { Hospital } from "./hospital";
import { call, type Doors } from "./questions";

/** A patient with this phone signs in by SMS code, and answers her token. */
export async function patientToken(hospital: Hospital, doors: Doors, phone: string): Promise<string> {
  await call(doors, "patients/sendCode", { phone });
  const code = /\d{6}/.exec(hospital.control.sms({ phone })[0]?.text ?? "")?.[0];
  const { body } = await call(doors, "patients/signInWithCode", { phone, code });
  if (!body.ok) throw new Error(`${phone} cannot sign in: ${body.code}`);
  return body.value.token as string;
}

/** A member of staff signs in with password and authenticator code. */
export function staffSignIn(hospital: Hospital, doors: Doors, name: string) {
  const code = hospital.control.staffCodes().find(({ account }) => account === name)?.code;
  return call(doors, "hospital/staffSignIn", { name, password: DEMO_PASSWORD, code });
}

/** Uploads one picture for the patient's first person, and asks to see it. */
export async function uploadPicture(doors: Doors, token: string) {
  const family = await call(doors, "patients/family", {}, token);
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: "#2a7" } })
    .png()
    .toBuffer();
  const id = idFromBytes(randomBytes(26));
  const personId = family.body.value.members[0].personId as string;
  const wish = { id, personId, kind: "nt-report", contentType: "image/png", bytes: picture.length };
  const asked = await call(doors, "documents/requestUpload", wish, token);
  const { url, fields } = asked.body.value.upload as { url: string; fields: Record<string, string> };
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", new Blob([new Uint8Array(picture)], { type: "image/png" }), "report.png");
  const sent = await fetch(url, { method: "POST", body: form });
  const confirmed = await call(doors, "documents/confirmUpload", { id }, token);
  const viewed = await call(doors, "documents/view", { id }, token);
  return { sent: sent.status, confirmed: confirmed.body, viewed: viewed.body };
}
