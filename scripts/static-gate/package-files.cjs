const fs = require("node:fs");
const path = require("node:path");
const acorn = require("acorn");

/** The fourth, the style sheet, is only written for a page with styles of its own. */
const PARTS_OF_A_PAGE = [".js", ".json", ".wxml"];
const MAIN_MOST = 1_000_000;
const ALL_MOST = 2_000_000;

/** The constants that the build writes in, by their declarations; one that is left would be undefined on a phone. */
const CONSTANTS = fs
  .readFileSync(path.join(__dirname, "../../miniprogram/types/global.d.ts"), "utf8")
  .split("\n")
  .flatMap((line) => /^declare const (\w+)/.exec(line)?.[1] ?? []);

/** Every file under a folder, as slash paths from it. */
const filesIn = (folder) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path
        .relative(folder, path.join(entry.parentPath ?? entry.path, entry.name))
        .split(path.sep)
        .join("/"),
    );

/** Bytes of the main package and of each subpackage. */
function sizesOf(dist, app) {
  const roots = (app.subPackages ?? []).map(({ root }) => `${root.replace(/\/$/, "")}/`);
  const sizes = { main: 0, ...Object.fromEntries(roots.map((root) => [root.slice(0, -1), 0])) };
  for (const file of filesIn(dist)) {
    const root = roots.find((one) => file.startsWith(one));
    sizes[root ? root.slice(0, -1) : "main"] += fs.statSync(path.join(dist, file)).size;
  }
  return sizes;
}

function tooHeavy(sizes) {
  const all = Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0);
  return [
    ...(sizes.main > MAIN_MOST ? [`the main package is ${sizes.main} bytes, more than ${MAIN_MOST}`] : []),
    ...(all > ALL_MOST ? [`all packages are ${all} bytes, more than ${ALL_MOST}`] : []),
  ];
}

/** Pages that app.json names and that are not all there. */
function missingPages(dist, app) {
  const sub = (app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page)));
  return [...app.pages, ...sub].flatMap((page) =>
    PARTS_OF_A_PAGE.filter((ending) => !fs.existsSync(path.join(dist, page + ending))).map(
      (ending) => `${page}${ending} is missing, and app.json names the page`,
    ),
  );
}

const isNamed = (node, name) => node?.type === "Identifier" && node.name === name;

/** What is wrong with one node of a program, if anything. */
function fault(node, parent, key) {
  if (node.type === "MemberExpression" && isNamed(node.object, "process") && node.property.name === "env")
    return "process.env survived into the package: list the constant in the build's configuration";
  const makes = node.type === "NewExpression" || node.type === "CallExpression";
  if (makes && isNamed(node.callee, "eval")) return "eval is forbidden in a mini program";
  const returnsThis = node.arguments?.length === 1 && node.arguments[0].value === "return this";
  if (makes && isNamed(node.callee, "Function") && !returnsThis)
    return "making code from text is forbidden in a mini program";
  const isProperty =
    (parent?.type === "MemberExpression" && key === "property" && !parent.computed) ||
    (parent?.type === "Property" && key === "key" && !parent.computed);
  if (node.type === "Identifier" && CONSTANTS.includes(node.name) && !isProperty)
    return `the constant ${node.name} was not written in by the build`;
  return undefined;
}

function faultsBelow(node, parent, key, found) {
  const own = fault(node, parent, key);
  if (own) found.add(own);
  for (const [name, value] of Object.entries(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (child && typeof child.type === "string") faultsBelow(child, node, name, found);
}

/** Scripts that an older host cannot read, or that ask for what a mini program has not. */
function badScripts(dist) {
  return filesIn(dist)
    .filter((file) => file.endsWith(".js"))
    .flatMap((file) => {
      try {
        const found = new Set();
        faultsBelow(
          acorn.parse(fs.readFileSync(path.join(dist, file), "utf8"), { ecmaVersion: 2019 }),
          null,
          "",
          found,
        );
        return [...found].map((why) => `${file}: ${why}`);
      } catch (error) {
        return [`${file}: is not ES2019: ${error.message}`];
      }
    });
}

module.exports = { sizesOf, tooHeavy, missingPages, badScripts };
