import { useState, type ReactNode } from "react";
import { Button, Drawer, Tag } from "antd";
import { speaksOfFetalSex } from "../../../../shared/appointments/fetal-sex-policy";
import type { HospitalSide } from "../../../../shared/consultations/record-calls";
import { useSay } from "../../i18n";
import { documentCalls } from "../calls";
import { DocumentViewer } from "../documents/document-viewer";
import { Part } from "../case/facts";
import { useConsultationWords } from "./words";

type Props = { side: HospitalSide; visitId: string; personId: string };

/** The hospital's own record, newest first in each list. What would tell the sex of a fetus is left out (national rule). */
export function RecordLists({ side, visitId, personId }: Props) {
  const words = useConsultationWords();
  const { record } = words;
  const say = useSay();
  const [report, setReport] = useState<HospitalSide["reports"][number]>();
  return (
    <>
      <List title={record.visits} empty={record.nothing}>
        {side.visits.map(({ visit, diagnoses }) => (
          <li key={visit.id}>
            <span className="wb-quiet">{say.day(visit.on)}</span>
            <span>{`${words.visitKinds[visit.kind]} · ${visit.department}`}</span>
            <span>{diagnoses.map(({ diagnosis }) => `${diagnosis.code} ${diagnosis.name}`).join(words.apart)}</span>
            {visit.id === visitId && <Tag color="green">{record.thisOne}</Tag>}
          </li>
        ))}
      </List>
      <List title={record.tests} empty={record.nothing}>
        {side.tests.map(({ id, on, name, value, flag, range }) => (
          <li key={id}>
            <span className="wb-quiet">{say.day(on)}</span>
            <span>{name}</span>
            <b className={flag ? "wb-late" : undefined}>{value}</b>
            {flag && <Tag color="red">{record.flags[flag]}</Tag>}
            {range && <span className="wb-quiet">{range}</span>}
          </li>
        ))}
      </List>
      <List title={record.imaging} empty={record.nothing}>
        {side.reports.map((one) => (
          <li key={one.id}>
            <span className="wb-quiet">{say.day(one.on)}</span>
            <span>{one.title}</span>
            <span className="wb-said">{shown(one.conclusion)}</span>
            {one.hasFile && (
              <Button size="small" type="link" onClick={() => setReport(one)}>
                {record.openFile}
              </Button>
            )}
          </li>
        ))}
      </List>
      <List title={record.medicines} empty={record.nothing}>
        {side.medicines.map(({ id, on, name, dose, days }) => (
          <li key={id}>
            <span className="wb-quiet">{say.day(on)}</span>
            <b>{name}</b>
            <span>{dose}</span>
            {days !== undefined && <span className="wb-quiet">{record.forDays(days)}</span>}
          </li>
        ))}
      </List>
      <List title={record.allergies} empty={record.nothing}>
        {side.allergies.map(({ id, name, severity }) => (
          <li key={id}>
            <b className="wb-late">{name}</b>
            {severity && <span>{record.severities[severity as keyof typeof record.severities] ?? severity}</span>}
          </li>
        ))}
      </List>
      <Drawer
        open={report !== undefined}
        title={report?.title}
        rootClassName="wb-over"
        width={Math.min(900, window.innerWidth)}
        onClose={() => setReport(undefined)}
        destroyOnHidden
      >
        {report && (
          <div className="u-workbench wc-viewer">
            <DocumentViewer
              papers={[
                {
                  key: report.id,
                  title: report.title,
                  origin: say.day(report.on),
                  open: () => documentCalls.viewRecorded({ personId, reportId: report.id }),
                },
              ]}
              at={0}
              onMove={() => undefined}
            />
          </div>
        )}
      </Drawer>
    </>
  );
}

const SENTENCES = /(?<=[\u3002\uff1b;\n]|\. )/u;
const shown = (conclusion: string): string =>
  conclusion
    .split(SENTENCES)
    .filter((sentence) => !speaksOfFetalSex(sentence))
    .join("");

function List({ title, empty, children }: { title: string; empty: string; children: ReactNode[] }) {
  return (
    <Part title={title}>
      {children.length === 0 ? <p className="wb-quiet">{empty}</p> : <ul className="wb-plain wc-record">{children}</ul>}
    </Part>
  );
}
