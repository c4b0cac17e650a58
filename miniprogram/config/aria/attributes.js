/** Accessibility attributes that Taro's own templates leave out, for each tag that the kit uses. */
const attributes = {
  "aria-label": "",
  "aria-role": "",
  "aria-hidden": "",
  "aria-checked": "",
  "aria-disabled": "",
  "aria-expanded": "",
  "aria-live": "",
};
const tags = ["View", "Text", "Button", "Image", "Input", "Textarea", "Switch", "ScrollView", "Picker"];

module.exports.components = Object.fromEntries(tags.map((tag) => [tag, attributes]));
