/** On the web these stand in for `@tarojs/components` (config/index.ts): plain elements with roles, focus and keyboard. */
export { Image, Label, ScrollView, Text, View } from "./blocks";
export { Button, Input, Picker, Textarea } from "./controls";
