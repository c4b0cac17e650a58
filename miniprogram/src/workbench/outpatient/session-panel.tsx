import { useState } from "react";
import { Button, Card, Space, Tag } from "antd";
import type { Doctor } from "../../../../shared/hospital/model";
import type { ClinicDay } from "../../../../shared/outpatient/views";
import { useSay } from "../../i18n";
import { AddOnForm } from "./add-on-form";
import { BookForm } from "./book-form";
import { StopForm } from "./stop-form";
import { VisitRows } from "./visit-rows";
import { useOutpatientWords } from "./words";

type Props = { clinic: ClinicDay; doctor: Doctor | undefined; onChanged(): void };
type Work = "book" | "add" | "stop";

/** One session: how full it is, who comes when, and what the desk can do. */
export function SessionPanel({ clinic, doctor, onChanged }: Props) {
  const words = useOutpatientWords();
  const say = useSay();
  const [work, setWork] = useState<Work>();
  const { session, free, waiting, addOns } = clinic;
  const live = session.state !== "stopped" && session.state !== "over";
  const done = () => {
    setWork(undefined);
    onChanged();
  };
  const forms = {
    book: <BookForm clinic={clinic} onDone={done} />,
    add: <AddOnForm clinic={clinic} onDone={done} />,
    stop: <StopForm session={session} onDone={done} />,
  };
  const turn = (to: Work) => setWork(work === to ? undefined : to);
  return (
    <Card
      title={
        <h2>
          {doctor ? `${say.name(doctor.name)} · ${say.name(doctor.title)}` : session.doctorId}{" "}
          <span className="wb-quiet">
            {say.day(session.day)} {say.clock(session.startsAt)}
          </span>
        </h2>
      }
      extra={<Tag>{words.sessionStates[session.state]}</Tag>}
    >
      <p className="wb-quiet">
        {words.sums(session.slots - free.length, session.slots, waiting)} · {words.addOns(addOns.used, addOns.most)}
        {session.state === "not-released" && ` · ${words.releaseAt(say.moment(session.releaseAt))}`}
        {session.stopped && ` · ${session.stopped}`}
      </p>
      {live && (
        <Space wrap className="wb-clinics__ways">
          <Button aria-pressed={work === "book"} onClick={() => turn("book")}>
            {words.book}
          </Button>
          <Button aria-pressed={work === "add"} onClick={() => turn("add")}>
            {words.add}
          </Button>
          <Button danger aria-pressed={work === "stop"} onClick={() => turn("stop")}>
            {words.stop}
          </Button>
        </Space>
      )}
      {work && live && forms[work]}
      <VisitRows clinic={clinic} onChanged={onChanged} />
    </Card>
  );
}
