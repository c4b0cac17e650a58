import { hasResidentCheck } from "../../../shared/patients/model";
import { isCode, within, type Finding, type SourceFile } from "./files";

/** Where invented people live; their numbers are checked by the tests of the seed. */
const inventsPeople = within("scripts/seed", "test");

/** A mobile number with five zeros in a row is nobody's example. */
const MADE_UP = /0{5}/;

const isBirthDay = (number: string): boolean => {
  const [month, day] = [Number(number.slice(10, 12)), Number(number.slice(12, 14))];
  return /^(19|20)/.test(number.slice(6, 8)) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
};

/** Identity numbers that pass their check, and mobile numbers that could be somebody's. */
export const identities = (files: readonly SourceFile[]): Finding[] =>
  files
    .filter((file) => !inventsPeople(file) && file.path !== "package-lock.json")
    .flatMap(({ path, text }) => {
      const numbers = text.match(/(?<![\dA-Za-z])\d{17}[\dX](?![\dA-Za-z])/g) ?? [];
      const phones = text.match(/(?<![\dA-Za-z.+-])1[3-9]\d{9}(?![\dA-Za-z.])/g) ?? [];
      return [
        ...numbers
          .filter((number) => hasResidentCheck(number) && isBirthDay(number))
          .map(() => "holds an identity number"),
        ...phones.filter((phone) => !MADE_UP.test(phone)).map(() => "holds a mobile number"),
      ].map((why) => ({ file: path, why }));
    });

const SECRETS: readonly (readonly [string, RegExp])[] = [
  ["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/]{20}/],
  ["an AWS access key", /\bAKIA(?!IOSFODNN7EXAMPLE)[0-9A-Z]{16}\b/],
  ["a Tencent Cloud secret id", /\bAKID(?![A-Za-z0-9]*EXAMPLE)[A-Za-z0-9]{32}\b/],
  ["a GitHub token", /\bgh[pousr]_[A-Za-z0-9]{36}\b/],
  ["an npm token", /\bnpm_[A-Za-z0-9]{36}\b/],
  ["a signed token", /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\./],
  ["a password in an address", /\b[a-z]+:\/\/[^\s:/@"'`$]+:[^\s:/@"'`$]{3,}@/],
];

/** Texts that look like a key, a token or a password that opens something. */
export const secrets = (files: readonly SourceFile[]): Finding[] =>
  files.flatMap(({ path, text }) =>
    SECRETS.filter(([, pattern]) => pattern.test(text)).map(([what]) => ({ file: path, why: `holds ${what}` })),
  );

const MACHINE =
  /(?<![\w.~}-])\/(Users|root|work|mnt|workspace)\/[\w.-]+|(?<![\w.~}-])\/home\/(?!pages\b)[\w.-]+\/|[A-Z]:\\{1,2}Users/;
const OTHER_REGISTRY = /"resolved": "https?:\/\/(?!registry\.npmjs\.org\/)/;

/** Paths of the machine on which a file was written, and package addresses that others cannot reach. */
export const machinePaths = (files: readonly SourceFile[]): Finding[] =>
  files.flatMap(({ path, text }) => {
    const [here] = MACHINE.exec(text) ?? [];
    return [
      ...(here === undefined ? [] : [{ file: path, why: `names ${here}` }]),
      ...(OTHER_REGISTRY.test(text) ? [{ file: path, why: "names a package address that others cannot reach" }] : []),
    ];
  });

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/.*$/gm, "");

/** Settings read elsewhere than in kernel/env.ts. */
export const straySettings = (files: readonly SourceFile[]): Finding[] =>
  files
    .filter((file) => isCode(file) && within("shared", "functions")(file) && file.path !== "functions/kernel/env.ts")
    .filter(({ text }) =>
      /\bprocess\s*(\?\.|\.|\[\s*["'`])\s*env\b|["'](node:)?process["']/.test(withoutComments(text)),
    )
    .map(({ path }) => ({ file: path, why: "reads process.env" }));
