import type { Browser } from "playwright-core";
import { seedId } from "../../scripts/seed/ids";
import { people } from "./data-in-chinese";
import { booksVisit } from "./clinics";
import { approves, bringToEnds, issueForms, waitLists } from "./desk-work";
import { openHouse, type OpenHouse } from "./house";
import { getsHerMoneyBack, keepsTheCounter, placesOrder, scansAndPays } from "./money";
import { nameOf, nameOfSitting, sittings, type Sitting } from "./manifest";
import { describeInBrowser, openBrowser } from "./open-browser";
import { visit, type Faults } from "./visit";

/** Each walks through the form once: there is one application at a time. */
const WALKERS = ["lin-yuqing", "su-mengyao", "he-xiaoyu", "lu-qiuping"];

/** Looks at every screen of some sittings, in a hospital of their own. */
export const seeScreens = (title: string, seen: readonly Sitting[]): void =>
  describeInBrowser(title, () => {
    let house: OpenHouse;
    let browser: Browser;
    const tokens = new Map<string, string>();
    beforeAll(async () => {
      house = await openHouse();
      browser = await openBrowser();
      await issueForms(house, "deng-jiaqi", "xie-yawen", "luo-shiqi", "cao-yunfei", "yang-lihua");
      const nurse = await approves(house, seedId("application/deng-jiaqi"));
      const phoneOf = (key: string) => people.find((one) => one.key === key)!.phone;
      await bringToEnds(house, nurse, phoneOf);
      // three of them apply again: one has not paid yet, one has, one has cancelled and has her money back
      await placesOrder(house, "xie-yawen", phoneOf("xie-yawen"), nurse);
      const { orderId, token } = await placesOrder(house, "luo-shiqi", phoneOf("luo-shiqi"), nurse);
      await scansAndPays(house, orderId, token, phoneOf("wu-keran"));
      await getsHerMoneyBack(
        house,
        await placesOrder(house, "cao-yunfei", phoneOf("cao-yunfei"), nurse),
        phoneOf("cao-yunfei"),
      );
      // last of all: a place that somebody gives back before would go to her at once
      await waitLists(house, nurse, seedId("application/yang-lihua"));
      tokens.set("peng-anran", await booksVisit(house, "peng-anran"));
      tokens.set("finance.duan", await keepsTheCounter(house));
    }, 600_000);
    afterAll(async () => {
      await browser?.close();
      await house?.stop();
    });

    const walking = sittings.filter(({ screens }) => screens.some(({ walk }) => walk));
    describe.each(seen.map((sitting) => [nameOfSitting(sitting), sitting] as const))("%s", (_, sitting) => {
      let faults: Faults;
      beforeAll(async () => {
        const walker = WALKERS[walking.indexOf(sitting)] ?? "";
        faults = await visit({ house, browser, tokens, walker }, sitting);
      }, 600_000);

      test.each(sitting.screens.map((screen) => [nameOf(screen)] as const))("%s", (name) => {
        expect(faults.get(name)).toEqual([]);
      });
    });
  });
