const path = require("node:path");
const { components } = require("./attributes");

/** Taro plugin: carries aria attributes into the mini-program templates. The web has no templates and needs none. */
module.exports = (context) => {
  context.registerMethod({
    name: "onSetupClose",
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(context, components);
      const runtime = path.resolve(__dirname, "runtime.js").replace(/\\/g, "/");
      platform.runtimePath = [].concat(platform.runtimePath, runtime);
    },
  });
};
