import { useState } from "react";
import { Segmented } from "antd";
import { DisputesDesk } from "../disputes/disputes-desk";
import { RequestsDesk } from "./requests-desk";
import { useAfterSaleWords } from "./words";

const VIEWS = ["requests", "disputes"] as const;
type View = (typeof VIEWS)[number];

/** After-sale: service requests of medicine orders, and disputes about online follow-ups. */
export function AfterSaleDesk() {
  const { views } = useAfterSaleWords();
  const [view, setView] = useState<View>("requests");
  return (
    <div className="wc">
      <div className="wc-bar">
        <Segmented<View>
          aria-label={views.name}
          value={view}
          options={VIEWS.map((one) => ({ value: one, label: views[one] }))}
          onChange={setView}
        />
      </div>
      {view === "requests" ? <RequestsDesk /> : <DisputesDesk />}
    </div>
  );
}
