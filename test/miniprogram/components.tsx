/** Screens are tested as the web draws them: our own plain elements in place of Taro's. */
export * from "../../miniprogram/src/html";
