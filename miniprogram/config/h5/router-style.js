/**
 * Taro's router writes its rules into the page as inline <style>, which our content security policy refuses.
 * The same rules stand in src/web.scss; here its calls come to nothing.
 */
export const addStyle = () => {};
export const loadAnimateStyle = () => {};
export const loadNavigationBarStyle = () => {};
export const loadRouterStyle = () => {};
