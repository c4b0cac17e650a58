/** Our web build draws plain HTML (src/html), so Taro's custom elements for its tab bar and pull-down are never defined. */
export const defineCustomElementTaroTabbar = () => {};
export const defineCustomElementTaroPullToRefreshCore = () => {};
