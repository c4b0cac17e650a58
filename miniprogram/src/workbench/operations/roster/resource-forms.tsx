import { useState } from "react";
import { Checkbox, Form, Input, Select } from "antd";
import type { Day } from "../../../../../shared/kernel/time";
import { newId } from "../../../kernel/ids";
import type { Change } from "../changes/change";
import { useOperationsWords } from "../words";
import { DayField, NameFields, NextButton, NumberField } from "./fields";
import { useRosterWords } from "./words";
import type { Machine, Room, Sonographer } from "../nouns";

type Next = { onNext(change: Change): void };
type Names = { zh: string; en: string };
const nameOf = ({ zh, en }: Names) => ({ zh: zh.trim(), en: en.trim() });

type Filled = Names & { may: ("system" | "echo")[]; certificateUntil: Day };

/** Somebody who examines. */
export function SonographerForm({ one, onNext }: Next & { one: Sonographer | undefined }) {
  const words = useRosterWords();
  const [id] = useState(() => one?.id ?? newId());
  const may = (["system", "echo"] as const).filter((what) => one?.[what] ?? what === "system");
  return (
    <Form<Filled>
      layout="vertical"
      requiredMark={false}
      initialValues={{ ...one?.name, may, certificateUntil: one?.certificateUntil }}
      onFinish={(filled) =>
        onNext({
          kind: "sonographer-saved",
          sonographer: {
            id,
            name: nameOf(filled),
            system: filled.may.includes("system"),
            echo: filled.may.includes("echo"),
            certificateUntil: filled.certificateUntil,
          },
        })
      }
    >
      <NameFields />
      <Form.Item name="may" label={words.qualifications}>
        <Checkbox.Group
          options={[
            { value: "system", label: words.qualifiedSystem },
            { value: "echo", label: words.qualifiedEcho },
          ]}
        />
      </Form.Item>
      <DayField name="certificateUntil" label={words.certificateUntil} />
      <NextButton />
    </Form>
  );
}

type MachineFilled = Names & { id: string; echo: boolean; home?: string };

/** A machine, and the room in which it stands. */
export function MachineForm({ one, rooms, onNext }: Next & { one: Machine | undefined; rooms: readonly Room[] }) {
  const words = useRosterWords();
  return (
    <Form<MachineFilled>
      layout="vertical"
      requiredMark={false}
      initialValues={{ ...one?.name, id: one?.id, echo: one?.echo ?? false, home: one?.home }}
      onFinish={({ id, echo, home, ...names }) =>
        onNext({
          kind: "machine-saved",
          machine: { id, name: nameOf(names), echo, ...(home === undefined ? {} : { home }) },
        })
      }
    >
      <NumberField known={one !== undefined} />
      <NameFields />
      <Form.Item name="echo" valuePropName="checked">
        <Checkbox>{words.machineEcho}</Checkbox>
      </Form.Item>
      <Form.Item name="home" label={words.homeRoom}>
        <Select allowClear options={rooms.map(({ id }) => ({ value: id, label: id }))} />
      </Form.Item>
      <NextButton />
    </Form>
  );
}

type RoomFilled = Names & { id: string; lane: string };

/** A room, and the name of its lane. */
export function RoomForm({ one, onNext }: Next & { one: Room | undefined }) {
  const words = useRosterWords();
  const { required } = useOperationsWords();
  return (
    <Form<RoomFilled>
      layout="vertical"
      requiredMark={false}
      initialValues={{ ...one?.name, id: one?.id, lane: one?.lane }}
      onFinish={({ id, lane, ...names }) => onNext({ kind: "room-saved", room: { id, lane, name: nameOf(names) } })}
    >
      <NumberField known={one !== undefined} />
      <NameFields />
      <Form.Item
        name="lane"
        label={words.laneName}
        extra={words.laneHint}
        rules={[
          { required: true, message: required },
          { pattern: /^[A-Z][0-9]{1,3}$/, message: words.laneShape },
        ]}
      >
        <Input maxLength={4} disabled={one !== undefined} />
      </Form.Item>
      <NextButton />
    </Form>
  );
}
