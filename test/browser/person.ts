import type { Locator, Page } from "playwright-core";

/** Somebody before a screen: finds things by the names that are written on them, or that are read out. */
export class Person {
  constructor(readonly page: Page) {}

  /** Waits until this can be read somewhere. */
  async reads(text: string | RegExp): Promise<void> {
    await this.seen(this.page.getByText(text));
  }

  async readsHeading(text: string | RegExp): Promise<void> {
    await this.seen(this.page.getByRole("heading", { name: text }));
  }

  /** Presses a button by its name. */
  async presses(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await this.shown(within.getByRole("button", { name, exact: typeof name === "string" })).click();
  }

  /** Fills a field by its label. */
  async writes(label: string, text: string): Promise<void> {
    const field = this.shown(this.page.getByLabel(label, { exact: true }));
    await field.fill(text);
  }

  /** Chooses an answer (radio or checkbox) in the group of a question. */
  async chooses(question: string, answer: string | RegExp): Promise<void> {
    const group = this.shown(this.page.getByRole("group", { name: question, exact: true }));
    const choice = group.getByRole("radio", { name: answer }).or(group.getByRole("checkbox", { name: answer }));
    await choice.first().click();
  }

  /** Pages that she came from stay in the document, hidden: only what is shown counts. */
  private shown(found: Locator): Locator {
    return found.filter({ visible: true }).first();
  }

  private async seen(found: Locator): Promise<void> {
    await this.shown(found).waitFor({ state: "visible" });
  }
}
