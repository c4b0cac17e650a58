import { useState } from "react";
import { Segmented } from "antd";
import { QuestionsPage } from "../own-data/questions-page";
import { MedicinePage } from "./medicine/medicine-page";
import { useOperationsWords } from "./words";

const VIEWS = ["questions", "medicine"] as const;
type View = (typeof VIEWS)[number];

/** The auditor: questions about who looked at records, and the figures of medicine. */
export function AuditorDesk() {
  const { sections, nav } = useOperationsWords();
  const [view, setView] = useState<View>("questions");
  return (
    <div className="wc">
      <div className="wc-bar">
        <Segmented<View>
          aria-label={nav}
          value={view}
          options={VIEWS.map((one) => ({ value: one, label: sections[one] }))}
          onChange={setView}
        />
      </div>
      {view === "questions" ? <QuestionsPage /> : <MedicinePage />}
    </div>
  );
}
