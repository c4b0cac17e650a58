/* Runs inside the page: it is sent there as text, so it uses nothing from outside itself. */

export type Wish = {
  readonly elderly: boolean;
  readonly english: boolean;
  /** Names of people and hospitals, which stay as they are in every language. */
  readonly properNames: readonly string[];
};

/** What is wrong with what is shown: width, cut words, untranslated words, sizes, contrast. */
export function measure({ elderly, english, properNames }: Wish): string[] {
  const faults = new Set<string>();
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.add(`wider than the screen: ${scrollWidth} > ${clientWidth}`);
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getClientRects().length > 0;
  /** In a strip that scrolls sideways words may go on behind its edge; a whole page or column that does is a fault. */
  const isPane = (element: Element): boolean => element.clientHeight > innerHeight / 2;
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    ((/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) && !isPane(element)) ||
      scrolls(element.parentElement));
  const brief = (text: string) => text.trim().replace(/\s+/g, " ").slice(0, 40);

  type Colour = readonly [red: number, green: number, blue: number, alpha: number];
  const colourOf = (text: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue, alpha];
  };
  const luminance = ([red, green, blue]: Colour): number => {
    const part = (value: number) =>
      value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  };
  /** The nearest ground that hides what is behind it; undefined where it is a picture or half transparent. */
  const groundOf = (element: Element | null): Colour | undefined => {
    if (element === null) return [255, 255, 255, 1];
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (backgroundImage !== "none") return undefined;
    const colour = colourOf(backgroundColor);
    return colour[3] === 1 ? colour : colour[3] === 0 ? groundOf(element.parentElement) : undefined;
  };
  /** The nearest thing with an edge or a ground of its own, whose words should stay inside it. */
  const cardOf = (element: Element | null): Element | null => {
    if (element === null || element === document.body) return null;
    const { borderRightWidth, backgroundColor } = getComputedStyle(element);
    const edged = parseFloat(borderRightWidth) > 0 || colourOf(backgroundColor)[3] === 1;
    return edged ? element : cardOf(element.parentElement);
  };
  const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent ?? "";
    if (!element || !text.trim() || !isShown(element) || /^(SCRIPT|STYLE|OPTION)$/.test(element.tagName)) continue;
    if (element.closest("svg, [aria-hidden=true]")) continue;
    const style = getComputedStyle(element);
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    if ((box.right > clientWidth + 1 || box.left < -1) && !scrolls(element))
      faults.add(`off the screen: ${brief(text)}`);
    const card = cardOf(element);
    if (card && box.right > card.getBoundingClientRect().right + 1 && !scrolls(element))
      faults.add(`spills over its edge: ${brief(text)}`);
    if (/hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
      faults.add(`cut: ${brief(text)}`);
    if (english) {
      const rest = properNames.reduce((left, name) => left.split(name).join(""), text);
      if (/[\u3400-\u9fff]/.test(rest)) faults.add(`not in English: ${brief(text)}`);
    }
    const size = parseFloat(style.fontSize);
    if (elderly && size < 18) faults.add(`${size} px letters: ${brief(text)}`);
    const ground = groundOf(element);
    const off = element.closest("[disabled], [aria-disabled=true]");
    if (ground && !off) {
      const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      const ratio = contrast(luminance(colourOf(style.color)), luminance(ground));
      if (ratio < (large ? 3 : 4.5)) faults.add(`contrast ${ratio.toFixed(1)}: ${brief(text)}`);
    }
  }
  for (const pane of document.querySelectorAll("body *"))
    if (isPane(pane) && /auto|scroll/.test(getComputedStyle(pane).overflowX) && pane.scrollWidth > pane.clientWidth + 1)
      faults.add(`a column ${pane.scrollWidth} wide in ${pane.clientWidth}: ${pane.className}`);
  const targets =
    "button, a[href], input, select, textarea, [role=button], [role=radio], [role=checkbox], [role=switch], [role=tab]";
  if (elderly)
    for (const target of document.querySelectorAll(targets)) {
      const { width, height } = target.getBoundingClientRect();
      if (isShown(target) && width > 0 && Math.round(height) < 60)
        faults.add(
          `target ${Math.round(height)} px high: ${brief(target.getAttribute("aria-label") ?? target.textContent ?? target.id)}`,
        );
    }
  return [...faults];
}
