/** Where the lines of a chat stand in a page; those that are still on their way out are not among them. */
export const LINES = {
  patient: ".k-log .k-text",
  doctor: '.wc-chat__list .wc-line:not([data-seq="0"]) .wc-bubble',
} as const;

/**
 * Runs in a page before its own scripts: notes when a message leaves the field, when it stands in the chat, and whether it
 * stands there twice or before one that was there already. It is sent to the page as text: it names nothing outside.
 */
export function watch({ lines, pattern }: { lines: string; pattern: string }): void {
  const mark = new RegExp(pattern);
  const markIn = (text: string | null): string | undefined => mark.exec(text ?? "")?.[0];
  const seenAt: Record<string, number> = {};
  const sentAt: Record<string, number> = {};
  const [order, doubled, displaced]: string[][] = [[], [], []];
  Object.assign(window, { heard: { seenAt, sentAt, order, doubled, displaced } });

  function look(): void {
    const standing = [...document.querySelectorAll(lines)].map((line) => markIn(line.textContent));
    const marks = standing.filter((one): one is string => one !== undefined);
    if (new Set(marks).size < marks.length) doubled!.push(...marks.filter((one, i) => marks.indexOf(one) !== i));
    marks.forEach((one, i) => {
      if (seenAt[one] !== undefined) return;
      seenAt[one] = Date.now();
      order!.push(one);
      if (marks.slice(i + 1).some((later) => seenAt[later] !== undefined)) displaced!.push(one);
    });
  }
  function leaves(): void {
    for (const field of document.querySelectorAll("textarea")) {
      const one = markIn(field.value);
      if (one !== undefined) sentAt[one] ??= Date.now();
    }
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  document.addEventListener("click", leaves, true);
  document.addEventListener("keydown", (event) => event.key === "Enter" && leaves(), true);
}
