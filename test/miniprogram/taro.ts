import { useEffect } from "react";

/** A host in memory: storage that keeps, pages that are listed, everything else a spy. */
const kept = new Map<string, unknown>();
let params: Record<string, string> = {};
let shows: (() => void)[] = [];
let hides: (() => void)[] = [];

/** Sets what the page under test was opened with. */
export const openedWith = (told: Record<string, string>): void => {
  params = told;
};
/** Brings the page under test back to the front. */
export const showAgain = (): void => shows.forEach((show) => show());
/** Puts another page or program before the page under test. */
export const hide = (): void => hides.forEach((leave) => leave());
export const forgetAll = (): void => {
  kept.clear();
  params = {};
  shows = [];
  hides = [];
};

export const useDidShow = (show: () => void): void =>
  useEffect(() => {
    shows.push(show);
    show();
    return () => {
      shows = shows.filter((other) => other !== show);
    };
    // a host calls the newest; tests show once and again
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
export const useDidHide = (leave: () => void): void =>
  useEffect(() => {
    hides.push(leave);
    return () => {
      hides = hides.filter((other) => other !== leave);
    };
    // as above: a host calls the newest
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
export const usePageScroll = (_scrolled: (to: { scrollTop: number }) => void): void => undefined;
export const useRouter = () => ({ params, path: "" });
export const useLaunch = (launch: () => void): void => useEffect(launch, [launch]);

const done = () => jest.fn(async (_options?: unknown) => ({}));
export const setNavigationBarTitle = done();
export const setTabBarItem = done();
export const setTabBarBadge = done();
export const removeTabBarBadge = done();
export const pageScrollTo = done();
export const getCurrentPages = jest.fn((): { route: string; options: Record<string, string> }[] => []);

type Here = { router: { path: string; params: Record<string, string> } | null };
export const getCurrentInstance = jest.fn((): Here => ({ router: null }));

const Taro = {
  request: jest.fn(),
  login: jest.fn(async () => ({ code: "one-time-code" })),
  navigateTo: done(),
  setClipboardData: done(),
  redirectTo: done(),
  switchTab: done(),
  reLaunch: done(),
  navigateBack: done(),
  makePhoneCall: done(),
  pageScrollTo,
  requestSubscribeMessage: done(),
  requestPayment: done(),
  getCurrentPages,
  getRandomValues: jest.fn(
    ({ length, success }: { length: number; success(got: { randomValues: ArrayBuffer }): void }) =>
      success({ randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer }),
  ),
  getStorageSync: (name: string) => kept.get(name) ?? "",
  setStorageSync: (name: string, value: unknown) => void kept.set(name, value),
  removeStorageSync: (name: string) => void kept.delete(name),
};
export default Taro;
