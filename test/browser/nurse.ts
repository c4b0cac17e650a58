import type { Browser } from "playwright-core";
import type { House } from "./house";
import { openStaff } from "./staff";
import { staffWords as words } from "./words";

/** A nurse of the triage desk before her large screen. */
export async function openNurse(browser: Browser, house: House) {
  const staff = await openStaff(browser, house);
  const { page, person } = staff;
  /** Every free time that is shown, named by its day, its hours, its room and who examines. */
  const times = () => page.locator(".wb-time");
  const namesOfTimes = async (): Promise<string[]> => {
    for (let look = 1; ; look++) {
      const names = await times().evaluateAll((all) =>
        all.map((one) => [one.closest("section")?.getAttribute("aria-label"), one.textContent]),
      );
      // A time that is being drawn anew stands in no day for a moment: look again.
      const whole = names.every(([day]) => day);
      if (whole || look === 20) return names.map(([day, said]) => `${day} ${said}`);
      await page.waitForTimeout(100);
    }
  };
  const firstBut = async (taken: string) => (await namesOfTimes()).find((name) => name !== taken);
  const takes = async (wish?: string): Promise<string> => {
    const names = await namesOfTimes();
    const at = wish === undefined ? 0 : names.indexOf(wish);
    if (at < 0) throw new Error(`${wish} is not free: ${names.join("; ")}`);
    await times().nth(at).click();
    return names[at]!;
  };
  return {
    ...staff,
    words,

    /** Opens the case of this masked name out of the queue; opening claims it. */
    async opensCase(maskedName: string) {
      const list = page.getByRole("region", { name: words.queue.listName(words.queue.queues.review) });
      await list.getByRole("button", { name: maskedName }).first().click();
      await page.getByRole("group", { name: words.decide.possible }).waitFor();
    },

    /** The first document is drawn, not only framed. */
    async looksAtDocument() {
      const drawn = page.getByRole("region", { name: words.documents.listName, exact: true }).getByRole("img").first();
      await drawn.waitFor();
      await page.waitForFunction((image) => (image as HTMLImageElement).naturalWidth > 0, await drawn.elementHandle());
    },

    /** Goes to the times and takes the first free one of the week, or the one that reads so; answers what it reads. */
    async choosesTime(wish?: string): Promise<string> {
      await person.presses(new RegExp(`^${words.decide.acts.approve}`));
      await times().first().waitFor();
      return takes(wish);
    },

    /** Takes a time that is not this one, where times are shown already. */
    async choosesAnotherTime(taken: string): Promise<string> {
      await page.locator("button[aria-pressed=true].wb-time").waitFor({ state: "detached" });
      return takes(await firstBut(taken));
    },

    approves: () => person.presses(/^批准并占用/),
  };
}

export type Nurse = Awaited<ReturnType<typeof openNurse>>;
