import { staffMembers } from "../../../shared/hospital/data/staff";
import { EXPIRED_CREDENTIAL, staffOn } from "../../../scripts/seed/staff";

const TODAY = "2026-11-22";
const accounts = staffOn(TODAY);

describe("staff accounts of the demonstration", () => {
  test("everybody has a password and an authenticator secret of 160 bits of their own", () => {
    expect(accounts.map(({ id }) => id)).toEqual(staffMembers.map(({ id }) => id));
    for (const { password, totpSecret } of accounts) {
      expect(password.length).toBeGreaterThanOrEqual(12);
      expect(totpSecret).toMatch(/^[A-Z2-7]{32}$/);
    }
    expect(new Set(accounts.map(({ totpSecret }) => totpSecret)).size).toBe(accounts.length);
  });

  test("exactly one credential has expired, whatever the day", () => {
    for (const day of [TODAY, "2028-02-29"]) {
      const expired = staffOn(day).filter(({ credentialUntil }) => credentialUntil < day);
      expect(expired.map(({ name }) => name)).toEqual([EXPIRED_CREDENTIAL]);
    }
  });

  test("an expired credential leaves another with the same role to work with", () => {
    const { roles } = accounts.find(({ name }) => name === EXPIRED_CREDENTIAL)!;
    const others = accounts.filter(({ name, roles: held }) => name !== EXPIRED_CREDENTIAL && held.includes(roles[0]!));
    expect(others.length).toBeGreaterThan(0);
  });
});
