import path from "node:path";
import { defineConfig, type UserConfigExport } from "@tarojs/cli";

const root = path.resolve(__dirname, "../..");
const src = path.resolve(__dirname, "../src");
const shared = path.join(root, "shared");
const web = process.env.TARO_ENV === "h5";
/** Packages shipped newer than the oldest host understands: compiled like our own code. */
const modern = ["@noble/hashes", "uqr", "zod", "zustand"].map(
  (name) => path.join(root, "node_modules", name) + path.sep,
);

/**
 * pdf.js, its worker, fonts and character maps are files of our own origin (src/workbench/documents/pdf.ts). They come
 * minified; the minifier of this build would break their private fields.
 */
const pdf = (from: string, to: string) => ({
  from: `../node_modules/pdfjs-dist/${from}`,
  to: `dist/h5/pdf/${to}`,
  info: { minimized: true },
});
const pdfFiles = [
  pdf("legacy/build/pdf.min.mjs", "pdf.js"),
  pdf("legacy/build/pdf.worker.min.mjs", "pdf.worker.js"),
  pdf("cmaps", "cmaps"),
  pdf("standard_fonts", "standard_fonts"),
  pdf("wasm/openjpeg_nowasm_fallback.js", "wasm/openjpeg_nowasm_fallback.js"),
];

/** Every constant that the code reads: an unlisted `process.env.X` would survive into the bundle and throw in WeChat. */
const defineConstants = {
  API_BASE: JSON.stringify(web ? "" : (process.env.API_BASE ?? "https://api.example.test")),
  HOSPITAL_ID: JSON.stringify(process.env.HOSPITAL_ID ?? "cqhcwc"),
};

export default defineConfig<"webpack5">(async (merge) => {
  const config: UserConfigExport<"webpack5"> = {
    projectName: "smart-hospital",
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
    sourceRoot: "src",
    outputRoot: `dist/${process.env.TARO_ENV}`,
    plugins: [path.resolve(__dirname, "aria/index.js")],
    defineConstants,
    copy: { patterns: web ? pdfFiles : [], options: {} },
    framework: "react",
    compiler: { type: "webpack5", prebundle: { enable: false } },
    cache: { enable: false },
    alias: { "@": src, "@shared": shared },
    mini: {
      optimizeMainPackage: { enable: true },
      compile: { include: [shared, ...modern] },
      postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
    },
    h5: {
      publicPath: "/",
      staticDirectory: "static",
      output: { filename: "js/[name].[contenthash:8].js", chunkFilename: "js/[name].[contenthash:8].js" },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: "css/[name].[contenthash:8].css",
        chunkFilename: "css/[name].[contenthash:8].css",
      },
      compile: { include: [shared, ...modern] },
      router: { mode: "hash" },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        cssModules: { enable: false },
        // our pages are plain HTML: a rule for `button` must stay one
        htmltransform: { enable: false, config: { removeCursorStyle: false } },
        // a pixel stays a pixel: targets keep their 44 px at 320 wide, and zoom and desktops behave
        pxtransform: { enable: false },
      },
      webpackChain(chain, webpack) {
        chain.resolve.alias
          .set("@tarojs/components$", path.join(src, "html/index.ts"))
          .set("@tarojs/components/dist/components$", path.resolve(__dirname, "h5/no-web-components.js"))
          .set("@tarojs/router$", path.join(root, "node_modules/@tarojs/router/dist/index.js"));
        // the styles of Taro's own components would be written inline; none of them is drawn
        chain.module.rules.delete("taroStyle");
        // what two pages share is loaded once
        chain.optimization.splitChunks({
          chunks: "all",
          cacheGroups: { kit: { name: "kit", chunks: "async", minChunks: 2, minSize: 0, priority: 5 } },
        });
        // antd's rules become constructed style sheets
        chain
          .plugin("adopted-styles")
          .use(webpack.NormalModuleReplacementPlugin, [
            /[\\/]dynamicCSS(\.js)?$/,
            path.join(src, "workbench/shell/adopted-styles.ts"),
          ]);
        chain.plugin("own-styles").use(webpack.NormalModuleReplacementPlugin, [
          /^\.\.?\/style\.js$/,
          (request: { context: string; request: string }) => {
            if (/@tarojs[\\/]router/.test(request.context))
              request.request = path.resolve(__dirname, "h5/router-style.js");
          },
        ]);
      },
    },
  };
  return merge({}, config);
});
