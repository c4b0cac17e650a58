/** Polyfills only on the web: mini-program hosts bring their own. */
const useBuiltIns = process.env.TARO_ENV === "h5" ? "usage" : false;

module.exports = { presets: [["taro", { framework: "react", ts: true, compiler: "webpack5", useBuiltIns }]] };
