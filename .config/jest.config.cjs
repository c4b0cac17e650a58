/** Jest for every layer; each project is a folder of `test/`. Run one with `--selectProjects`. */
const path = require("node:path");
const root = path.resolve(__dirname, "..");

const swc = (parser) => [
  "@swc/jest",
  { jsc: { parser, transform: { react: { runtime: "automatic" } }, target: "es2022" }, module: { type: "commonjs" } },
];
const transform = {
  "^.+\\.tsx$": swc({ syntax: "typescript", tsx: true }),
  "^.+\\.ts$": swc({ syntax: "typescript" }),
  "^.+\\.m?js$": swc({ syntax: "ecmascript" }),
};
/** Packages shipped as ES modules only: compiled like our own code. */
const esm = [
  "file-type",
  "strtok3",
  "token-types",
  "uint8array-extras",
  "@tokenizer",
  "@borewit",
  "otplib",
  "@otplib",
  "@scure",
  "@noble",
];
const transformIgnorePatterns = [`/node_modules/(?!(${esm.join("|")})/)`];

const layer = (displayName, folders, more = {}) => ({
  displayName,
  rootDir: root,
  testEnvironment: "node",
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  transform,
  transformIgnorePatterns,
  modulePathIgnorePatterns: ["<rootDir>/miniprogram/dist", "<rootDir>/.data", "<rootDir>/.artefacts"],
  ...more,
});

module.exports = {
  rootDir: root,
  projects: [
    layer("walls", ["architecture"]),
    layer("unit", ["shared", "functions", "scripts", "sandbox", "kit"]),
    layer("journeys", ["journeys"]),
    layer("phone", ["miniprogram"], {
      testEnvironment: "jsdom",
      setupFiles: ["<rootDir>/test/miniprogram/set-up.ts"],
      setupFilesAfterEnv: ["<rootDir>/test/miniprogram/one-moment.ts"],
      moduleNameMapper: {
        "\\.(s?css|png|jpe?g|svg)$": "<rootDir>/test/miniprogram/asset.ts",
        "^@tarojs/components$": "<rootDir>/test/miniprogram/components.tsx",
        "^@tarojs/taro$": "<rootDir>/test/miniprogram/taro.ts",
      },
    }),
    layer("vercel", ["vercel"]),
    layer("weapp", ["weapp"]),
    layer("browser", ["browser"], { setupFiles: ["<rootDir>/test/browser/daylight.cjs"] }),
  ],
  testTimeout: 180_000,
};
