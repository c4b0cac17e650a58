/// <reference types="@tarojs/taro" />

declare module "*.png" {
  const url: string;
  export default url;
}
declare module "*.scss";

/** Where the functions answer; empty means the page's own origin. Written in by the build. */
declare const API_BASE: string;
/** The hospital (tenant) that this build serves. Written in by the build. */
declare const HOSPITAL_ID: string;

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: "weapp" | "h5" | "alipay";
  }
}
