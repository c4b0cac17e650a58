import { useState } from "react";
import { Counter } from "./counter";
import { LedgerPage } from "./ledger-page";
import { Quarantine } from "./quarantine";
import { ReconciliationPage } from "./reconciliation-page";
import { Refunds } from "./refunds";
import { useFinanceWords } from "./words";
import { SECTIONS, type Section } from "./sections";

const pages: Record<Section, () => JSX.Element> = {
  refunds: Refunds,
  counter: Counter,
  quarantine: Quarantine,
  reconciliation: ReconciliationPage,
  ledger: LedgerPage,
};

/** Finance: refunds to decide, the counter, money that fits nothing, the daily comparison, the ledger. */
export function FinanceDesk() {
  const words = useFinanceWords();
  const [{ section, visit }, go] = useState<{ section: Section; visit: number }>({ section: "refunds", visit: 0 });
  const Page = pages[section];
  return (
    <div className="wb-finance">
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
