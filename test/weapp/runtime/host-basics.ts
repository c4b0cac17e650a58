/** The phone that the program believes to run on. */
export const system = () => {
  const [width, height] = [window.innerWidth, window.innerHeight];
  return {
    brand: "runtime",
    model: "runtime",
    system: "iOS 17.0",
    platform: "ios",
    SDKVersion: "3.8.0",
    version: "8.0.50",
    language: "zh_CN",
    windowWidth: width,
    windowHeight: height,
    screenWidth: width,
    screenHeight: height,
    pixelRatio: 2,
    statusBarHeight: 20,
    fontSizeSetting: 16,
    theme: "light",
    safeArea: { top: 20, left: 0, right: width, bottom: height, width, height: height - 20 },
  };
};

/** `wx.…` that only tell something of the phone. */
export const tellings = (launch: () => unknown) => ({
  getSystemInfoSync: system,
  getWindowInfo: system,
  getDeviceInfo: system,
  getAppBaseInfo: system,
  getSystemSetting: system,
  getAppAuthorizeSetting: () => ({}),
  getLaunchOptionsSync: launch,
  getEnterOptionsSync: launch,
  getAccountInfoSync: () => ({ miniProgram: { appId: "touristappid", envVersion: "release", version: "1.0.0" } }),
  getMenuButtonBoundingClientRect: () => {
    const right = window.innerWidth - 7;
    return { top: 24, left: right - 87, right, bottom: 56, width: 87, height: 32 };
  },
  canIUse: () => true,
  nextTick: (work: () => void) => setTimeout(work, 0),
  env: { USER_DATA_PATH: "http://usr" },
});

/** `wx.…` of the key-value store; what is kept is a copy, as on a phone. */
export const keeping = (storage: Map<string, unknown>) => ({
  getStorageSync: (key: string) => (storage.has(key) ? storage.get(key) : ""),
  setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.parse(JSON.stringify(value))),
  removeStorageSync: (key: string) => void storage.delete(key),
  clearStorageSync: () => storage.clear(),
  getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 }),
});
