import Taro from "@tarojs/taro";
import { createJSONStorage } from "zustand/middleware";

/** What the phone keeps between visits. A full or forbidden store loses memory, never a page. */
export const storage = {
  read(name: string): string | null {
    try {
      return (Taro.getStorageSync(name) as string) || null;
    } catch {
      return null;
    }
  },
  write(name: string, text: string): void {
    try {
      Taro.setStorageSync(name, text);
    } catch {
      // the visit goes on without memory
    }
  },
  remove(name: string): void {
    try {
      Taro.removeStorageSync(name);
    } catch {
      // nothing was kept
    }
  },
};

/** The same store for `persist` of zustand. */
export const kept = <T>() =>
  createJSONStorage<T>(() => ({ getItem: storage.read, setItem: storage.write, removeItem: storage.remove }));
