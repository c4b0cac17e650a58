import type { Stage } from "./stage";

/** Somebody of the staff who has just signed in. */
export async function tokenOf({ app, tenant }: Stage, name: string): Promise<string> {
  const id = (await app.repositories.hospital.staffIdOf(tenant, name)) ?? "";
  const account = await app.repositories.hospital.staff(tenant, id);
  if (!account) throw new Error(`the seed has no ${name}`);
  const { displayName, roles } = account.member;
  return (await app.sessions.open(tenant, { kind: "staff", staffId: id, displayName, roles })).token;
}
