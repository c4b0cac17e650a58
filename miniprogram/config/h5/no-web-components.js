/**
 * Our web build draws plain HTML (src/html), so Taro's custom elements are never defined: not for its tab bar and
 * pull-down, and not for the swiper of its picture viewer (platform/show-picture opens pictures instead).
 */
export const defineCustomElementTaroTabbar = () => {};
export const defineCustomElementTaroPullToRefreshCore = () => {};
export const defineCustomElementTaroSwiperCore = () => {};
export const defineCustomElementTaroSwiperItemCore = () => {};
