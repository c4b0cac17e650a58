import Taro, { useRouter } from "@tarojs/taro";

/** A page that can be opened, with what it must be told. */
export type Route<Params extends Record<string, string> = Record<never, string>> = {
  readonly path: string;
  readonly tab: boolean;
  /** Carries the type of the parameters only. */
  readonly params?: Params;
};

export const page = <Params extends Record<string, string> = Record<never, string>>(path: string): Route<Params> => ({
  path: `/${path}`,
  tab: false,
});
export const tab = (path: string): Route => ({ path: `/${path}`, tab: true });

/** WeChat keeps ten pages; the next would silently not open. */
const DEEPEST = 10;

type Told<P> = keyof P extends never ? [] : [params: P];

export function addressOf<P extends Record<string, string>>(route: Route<P>, ...[params]: Told<P>): string {
  const query = Object.entries((params ?? {}) as Record<string, string>).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return query.length ? `${route.path}?${query.join("&")}` : route.path;
}

/** Opens a page on top of this one; a tab is switched to. */
export function open<P extends Record<string, string>>(route: Route<P>, ...params: Told<P>): void {
  openAddress(addressOf(route, ...params), route.tab);
}

export function openAddress(url: string, isTab = false): void {
  if (isTab) void Taro.switchTab({ url });
  else if (Taro.getCurrentPages().length >= DEEPEST) void Taro.redirectTo({ url });
  else void Taro.navigateTo({ url });
}

/** Opens a page in place of this one: after a submission there is no way back into the form. */
export function replace<P extends Record<string, string>>(route: Route<P>, ...params: Told<P>): void {
  const url = addressOf(route, ...params);
  if (route.tab) void Taro.switchTab({ url });
  else void Taro.redirectTo({ url });
}

/** Goes back, or to `otherwise` where this page was the first. */
export function goBack(otherwise: Route): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.reLaunch({ url: otherwise.path });
}

/** What this page was told. A link typed by hand may lack any of it. */
export function useParams<P extends Record<string, string>>(_route: Route<P>): Partial<P> {
  const { params } = useRouter();
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decoded(value ?? "")])) as Partial<P>;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
