import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** A rule that reports every node that one of these selectors finds. */
const found = (message, ...selectors) => ({
  meta: { type: "problem", schema: [] },
  create: (context) =>
    Object.fromEntries(selectors.map((selector) => [selector, (node) => context.report({ node, message })])),
});

/** A rule that reports every use of a global by one of these names; an own function of that name is no global. */
const globals = (message, names, ...selectors) => ({
  meta: { type: "problem", schema: [] },
  create: (context) => ({
    ...found(message, ...selectors).create(context),
    Program(node) {
      const scope = context.sourceCode.getScope(node);
      const unowned = scope.variables.filter(({ defs }) => defs.length === 0).flatMap(({ references }) => references);
      for (const { identifier, isTypeReference } of new Set([...scope.through, ...unowned]))
        if (names.includes(identifier.name) && !isTypeReference && identifier.parent?.type !== "TSTypeQuery")
          context.report({ node: identifier, message });
    },
  }),
});

const memberOf = (object, property) =>
  `MemberExpression[object.name=/^(${object})$/]:matches([property.name=/^(${property})$/], [property.value=/^(${property})$/])`;
const takenFrom = (object, property) =>
  `VariableDeclarator[init.name=/^(${object})$/] > ObjectPattern > Property[key.name=/^(${property})$/]`;
const WORLD = "globalThis|global|window|self";
const RANDOM = "randomUUID|randomBytes|randomInt|randomFillSync|randomFill|getRandomValues";
const TIMERS = ["setTimeout", "setInterval", "setImmediate"];

const house = {
  rules: {
    "clock-is-a-port": globals(
      "Only ports/clock knows the time and can wait: take `now` from the call, or a Clock.",
      TIMERS,
      memberOf("Date|dayjs", "now"),
      takenFrom("Date", "now"),
      "NewExpression[callee.name='Date'][arguments.length=0]",
      "CallExpression[callee.name='Date']",
      "CallExpression[callee.name='dayjs'][arguments.length=0]",
      "CallExpression[callee.object.name='dayjs'][callee.property.name='utc'][arguments.length=0]",
      memberOf(WORLD, TIMERS.join("|")),
      "ImportDeclaration[source.value=/^(node:)?timers/]",
    ),
    "randomness-is-a-port": globals(
      "Ids and randomness are a port: take them from Ids.",
      ["crypto"],
      memberOf("Math", "random"),
      takenFrom("Math", "random"),
      `MemberExpression[property.name=/^(${RANDOM})$/]`,
      `ImportSpecifier[imported.name=/^(${RANDOM})$/]`,
    ),
    "network-is-a-port": globals(
      "Only ports/ speak to the outside world: ask a port.",
      ["fetch", "XMLHttpRequest", "WebSocket"],
      memberOf(WORLD, "fetch|XMLHttpRequest|WebSocket"),
      "ImportDeclaration[source.value=/^(node:)?(http|https|net|tls|dgram|http2|undici)$/]",
    ),
    "settings-in-env": found(
      "Only kernel/env.ts reads process.env.",
      memberOf("process", "env"),
      takenFrom("process", "env"),
      memberOf(WORLD, "process"),
      "ImportDeclaration[source.value=/^(node:)?process$/]",
    ),
    "zod-mini": found(
      'Write `import * as z from "zod/mini"`: anything else puts classic zod on the phone.',
      "ImportDeclaration[source.value=/^zod($|\\u002F)/]:not([source.value='zod/mini'])",
      "ImportDeclaration[source.value='zod/mini'] > ImportDefaultSpecifier",
      "ImportDeclaration[source.value='zod/mini'] > ImportSpecifier:not([imported.name='config'])",
      "ImportDeclaration[source.value='zod/mini'] > ImportNamespaceSpecifier:not([local.name='z'])",
      "ExportNamedDeclaration[source.value=/^zod($|\\u002F)/]",
      "ExportAllDeclaration[source.value=/^zod($|\\u002F)/]",
      "ImportExpression[source.value=/^zod($|\\u002F)/]",
    ),
    "no-raw-html": found(
      "Text is shown as text: no markup from strings.",
      ":matches(JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML'])",
      "JSXOpeningElement[name.name=/^(RichText|rich-text)$/]",
      "ImportSpecifier[imported.name='RichText']",
      "AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]",
      "CallExpression[callee.property.name='insertAdjacentHTML']",
      memberOf("document", "write|writeln"),
    ),
    "fixed-expressions": found(
      "A table expression is a fixed text; what varies goes into its names and values (UPPER_CASE constants may be put in).",
      "Property[key.name=/Expression$/] TemplateLiteral > :not(TemplateElement):not(Identifier[name=/^[A-Z][A-Z_]*$/])",
      "Property[key.name=/Expression$/] > BinaryExpression[operator='+']",
      "AssignmentExpression[left.property.name=/Expression$/] TemplateLiteral > :not(TemplateElement):not(Identifier[name=/^[A-Z][A-Z_]*$/])",
    ),
    "no-swallowed-error": {
      meta: { type: "problem", schema: [] },
      create: (context) => {
        const explain = (node) =>
          context.sourceCode.getCommentsInside(node).length === 0 &&
          context.report({
            node,
            message: "A caught error is answered, told or thrown again; or a comment says why not.",
          });
        return {
          "CatchClause > BlockStatement[body.length=0]": explain,
          "CallExpression[callee.property.name='catch'] > ArrowFunctionExpression > BlockStatement[body.length=0]":
            explain,
        };
      },
    },
    "reason-beside-disable": {
      meta: { type: "problem", schema: [] },
      create: (context) => ({
        Program() {
          const comments = context.sourceCode.getAllComments();
          const above = (line) => comments.some(({ loc, value }) => loc.end.line === line - 1 && /\S{3,}/.test(value));
          for (const { value, loc } of comments)
            if (/^\s*eslint-disable/.test(value) && !/\s--\s+\S{3,}/.test(value) && !above(loc.start.line))
              context.report({
                loc,
                message: "Say why, after `--` or on the line above: a wall is opened for a reason.",
              });
        },
      }),
    },
  },
};

const on = (...names) => Object.fromEntries(names.map((name) => [name, "error"]));
const off = (...names) => Object.fromEntries(names.map((name) => [name, "off"]));

/** Rules that need types, over one tsconfig: a promise that nobody waits for is an effect that may never happen. */
const typed = (project, files, ignores = []) => ({
  files,
  ignores,
  languageOptions: { parserOptions: { project, tsconfigRootDir: new URL("..", import.meta.url).pathname } },
  rules: {
    "@typescript-eslint/no-floating-promises": ["error", { ignoreVoid: true, ignoreIIFE: false }],
    "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
  },
});

export default [
  {
    ignores: ["**/dist/**", "**/node_modules/**", "**/.data/**", "**/.artefacts/**", "**/.cache/**", "**/coverage/**"],
  },
  {
    files: ["**/*.{ts,tsx,js,mjs,cjs}"],
    plugins: { "@typescript-eslint": tseslint.plugin, "react-hooks": reactHooks, house },
    languageOptions: { parser: tseslint.parser, ecmaVersion: 2024, sourceType: "module" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      ...on("eqeqeq", "no-debugger", "no-eval", "no-new-func", "no-var", "prefer-const", "no-unreachable"),
      ...on("no-unsafe-finally", "no-self-assign", "no-dupe-else-if", "no-duplicate-case", "no-constant-condition"),
      eqeqeq: ["error", "always", { null: "ignore" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": [
        "error",
        {
          "ts-expect-error": "allow-with-description",
          "ts-ignore": true,
          "ts-nocheck": true,
          minimumDescriptionLength: 8,
        },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrorsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      ...on("house/no-raw-html", "house/fixed-expressions", "house/no-swallowed-error", "house/reason-beside-disable"),
    },
  },
  { files: ["**/*.cjs"], languageOptions: { sourceType: "commonjs" } },
  {
    files: ["miniprogram/**/*.{ts,tsx}", "test/miniprogram/**/*.{ts,tsx}"],
    rules: on("react-hooks/rules-of-hooks", "react-hooks/exhaustive-deps"),
  },
  { files: ["shared/**/*.ts", "functions/**/*.ts", "miniprogram/**/*.{ts,tsx}"], rules: on("house/zod-mini") },
  {
    files: ["shared/**/*.ts", "functions/**/*.ts"],
    rules: on(
      "house/clock-is-a-port",
      "house/randomness-is-a-port",
      "house/network-is-a-port",
      "house/settings-in-env",
    ),
  },
  { files: ["functions/kernel/env.ts"], rules: off("house/settings-in-env") },
  { files: ["functions/ports/**/*.ts"], rules: off("house/network-is-a-port") },
  { files: ["functions/ports/clock/live.ts"], rules: off("house/clock-is-a-port") },
  { files: ["functions/ports/ids/live.ts"], rules: off("house/randomness-is-a-port") },
  typed(
    "tsconfig.json",
    ["shared/**/*.ts", "functions/**/*.ts", "scripts/**/*.ts", "test/**/*.ts"],
    ["test/miniprogram/**", "scripts/static-gate/**"],
  ),
  typed("miniprogram/tsconfig.json", ["miniprogram/{src,config}/**/*.{ts,tsx}", "test/miniprogram/**/*.{ts,tsx}"]),
];
