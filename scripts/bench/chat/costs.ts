import type { Used } from "../../../test/kit/units-by-table";
import { callOver } from "./call";
import type { ChatHouse } from "./house";
import { textOf } from "./plan";

export type Cost = {
  readonly name: string;
  /** Of the consultations' table, and of all others: the session, the audit row, the notice. */
  readonly own: Used;
  readonly others: Used;
  /** Of the bodies on the line. */
  readonly bytes: { readonly asked: number; readonly answered: number };
};

const summed = (lines: readonly Used[]): Used => ({
  read: lines.reduce((sum, { read }) => sum + read, 0),
  write: lines.reduce((sum, { write }) => sum + write, 0),
});

/** What a silent poll and a send cost, each alone. Asked before the windows open: meanwhile nothing else is counted. */
export async function costs({ origin, ids, tokens, unitsOf, newId }: ChatHouse): Promise<Cost[]> {
  const id = ids[0]!;
  const opened = await callOver(origin, "openThread", { id }, tokens.patient);
  const { head, messages } = opened.answer.value as {
    head: { v: number; changes: number };
    messages: { seq: number }[];
  };
  async function cost(name: string, call: string, input: object): Promise<Cost> {
    let bytes = { asked: 0, answered: 0 };
    const used = await unitsOf(async () => {
      const asked = await callOver(origin, call, input, tokens.patient);
      if (!asked.answer.ok) throw new Error(`${call} was refused: ${asked.answer.code}`);
      bytes = asked.bytes;
    });
    const { consultations = { read: 0, write: 0 }, ...others } = used;
    return { name, own: consultations, others: summed(Object.values(others)), bytes };
  }
  const asking = { id, after: messages.at(-1)!.seq, changes: head.changes, v: head.v };
  const message = { id: newId(), kind: "text", text: textOf("p----") };
  return [await cost("a silent poll", "readMessages", asking), await cost("a send", "send", { id, message })];
}
