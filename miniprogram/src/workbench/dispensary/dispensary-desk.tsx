import { useState, type ComponentType } from "react";
import { CheckPage } from "./check/check-page";
import { DispensePage } from "./dispense/dispense-page";
import { HandOverPage } from "./hand-over/hand-over-page";
import { PackPage } from "./pack/pack-page";
import { ProblemsPage } from "./problems/problems-page";
import { SECTIONS, type Section } from "./sections";
import { StockPage } from "./stock/stock-page";
import { WindowPage } from "./window/window-page";
import { useDispensaryWords } from "./words";

const pages: Record<Section, ComponentType> = {
  dispense: DispensePage,
  check: CheckPage,
  pack: PackPage,
  window: WindowPage,
  "hand-over": HandOverPage,
  problems: ProblemsPage,
  stock: StockPage,
};

/** The dispensary: put together, checked by a second person, packed, handed out or over, and what lies on the shelf. */
export function DispensaryDesk() {
  const words = useDispensaryWords();
  const [{ section, visit }, go] = useState<{ section: Section; visit: number }>({ section: "dispense", visit: 0 });
  const Page = pages[section];
  return (
    <div className="wb-finance wd">
      <nav className="wb-finance__nav" aria-label={words.nav}>
        {SECTIONS.map((one) => (
          <button
            key={one}
            type="button"
            className="wb-queues__one"
            aria-current={one === section ? "page" : undefined}
            onClick={() => go({ section: one, visit: visit + 1 })}
          >
            <span className="wb-queues__name">{words.sections[one]}</span>
          </button>
        ))}
      </nav>
      {/* Pressing where one is leads back to its beginning. */}
      <Page key={visit} />
    </div>
  );
}
