import { useState, type ComponentType } from "react";
import { CalendarPage } from "./calendar/calendar-page";
import { DashboardPage } from "./dashboard/dashboard-page";
import { HolidaysPage } from "./holidays/holidays-page";
import { DisputesDesk } from "../disputes/disputes-desk";
import { QuestionsPage } from "../own-data/questions-page";
import { RushPage } from "../outpatient/rush-page";
import { MedicinePage } from "./medicine/medicine-page";
import { RosterPage } from "./roster/roster-page";
import { SECTIONS, type Go, type Section } from "./sections";
import { useOperationsWords } from "./words";

const pages: Record<Section, ComponentType<{ go: Go }>> = {
  calendar: CalendarPage,
  roster: RosterPage,
  holidays: HolidaysPage,
  clinics: RushPage,
  "follow-ups": DisputesDesk,
  questions: QuestionsPage,
  dashboard: DashboardPage,
  medicine: MedicinePage,
};

/** Operations: sessions on a calendar, who works when, holidays, and how it all goes. */
export function OperationsDesk() {
  const words = useOperationsWords();
  const [{ section, visit }, setSpot] = useState<{ section: Section; visit: number }>({
    section: "calendar",
    visit: 0,
  });
  const go = (to: Section) => setSpot({ section: to, visit: visit + 1 });
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
            onClick={() => go(one)}
          >
            <span className="wb-queues__name">{words.sections[one]}</span>
          </button>
        ))}
      </nav>
      {/* Pressing where one is leads back to its beginning. */}
      <Page key={visit} go={go} />
    </div>
  );
}
