import * as fc from "fast-check";
import * as z from "zod/mini";
import {
  birthDayOf,
  hasResidentCheck,
  maskName,
  maskNumber,
  maskPhone,
  MobilePhone,
  PersonName,
  ResidentNumber,
  sexOf,
} from "../../../shared/patients/model";
import { residentNumber } from "../../../scripts/seed/resident-number";

const codesOf = (schema: z.ZodMiniType, value: unknown) => {
  const read = z.safeParse(schema, value);
  return read.success ? [] : read.error.issues.map(({ message }) => message);
};

describe("a resident number (C.3, GB 11643-1999)", () => {
  // The worked example printed in the standard itself; it belongs to nobody.
  test("the standard's own example passes, and its birth day and sex are read", () => {
    expect(hasResidentCheck("11010519491231002X")).toBe(true);
    expect(birthDayOf("11010519491231002X")).toBe("1949-12-31");
    expect(sexOf("11010519491231002X")).toBe("female");
    expect(sexOf("440524188001010014")).toBe("male");
  });

  test.each([
    ["110105194912310020", "another last digit"],
    ["110105194912310021", "another last digit"],
    ["11010519491231003X", "one digit changed"],
    ["11010519491213002X", "two digits swapped"],
  ])("%s is refused for its check digit: %s", (number) => {
    expect(codesOf(ResidentNumber, number)).toEqual(["document.check-digit"]);
  });

  test.each([
    "11010519491231002x",
    "1101051949123100",
    "11010519491231002XX",
    "X1010519491231002X",
    "",
    "１１０１０５19491231002X",
  ])("%p is refused for its shape", (number) => {
    expect(codesOf(ResidentNumber, number)).toContain("document.malformed");
  });

  test("the check finds every single wrong digit and every swap of neighbours", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{17}$/), fc.nat(16), fc.integer({ min: 1, max: 9 }), (first17, at, more) => {
        const number = first17 + [..."0123456789X"].find((last) => hasResidentCheck(first17 + last));
        const wrong = number.slice(0, at) + ((Number(number[at]) + more) % 10) + number.slice(at + 1);
        expect(hasResidentCheck(wrong)).toBe(false);
        const swapped = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2);
        if (at < 16 && number[at] !== number[at + 1]) expect(hasResidentCheck(swapped)).toBe(false);
      }),
    );
  });

  test("exactly one last character fits any seventeen digits", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{17}$/), (first17) => {
        expect([..."0123456789X"].filter((last) => hasResidentCheck(first17 + last))).toHaveLength(1);
      }),
    );
  });

  test("a made number says the birth day and sex it was made from, under the unused division", () => {
    const number = residentNumber("2000-02-29", "male", 7);
    expect(codesOf(ResidentNumber, number)).toEqual([]);
    expect([number.slice(0, 6), birthDayOf(number), sexOf(number)]).toEqual(["509999", "2000-02-29", "male"]);
    expect(sexOf(residentNumber("2000-02-29", "female", 7))).toBe("female");
    expect(() => residentNumber("2000-02-29", "female", 500)).toThrow(RangeError);
  });
});

describe("phones, names and masks", () => {
  test.each(["13000000000", "19900000001"])("%s is a mobile number", (phone) => {
    expect(codesOf(MobilePhone, phone)).toEqual([]);
  });
  test.each(["12900000000", "1990000000", "199000000011", "023-63315011", "+8619900000001"])("%s is none", (phone) => {
    expect(codesOf(MobilePhone, phone)).toEqual(["phone.malformed"]);
  });
  test("a name has two letters at least and forty at most", () => {
    expect(codesOf(PersonName, "李")).toEqual(["name.required"]);
    expect(codesOf(PersonName, "李娜")).toEqual([]);
    expect(codesOf(PersonName, "娜".repeat(40))).toEqual([]);
    expect(codesOf(PersonName, "娜".repeat(41))).toEqual(["text.too-long"]);
  });
  test.each([
    ["娜", "*"],
    ["李娜", "李*"],
    ["林雨晴", "林*晴"],
    ["欧阳小梅", "欧**梅"],
  ])("the name %s is masked as %s", (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
  test("numbers keep their ends only", () => {
    expect(maskPhone("19900000001")).toBe("199****0001");
    expect(maskNumber("11010519491231002X")).toBe("110***********002X");
    expect(maskNumber("11010519491231002X")).toHaveLength(18);
  });
});
