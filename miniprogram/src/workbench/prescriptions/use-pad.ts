import { useCallback, useEffect, useRef, useState } from "react";
import type { Override } from "../../../../shared/prescriptions/model";
import type { CheckedDraft, DraftView, FoundDrug } from "../../../../shared/prescriptions/views";
import type { Refusal } from "../../kernel/api";
import { useCall } from "../../kernel/use-call";
import { rxCalls } from "./calls";
import { changedLine, copiedLine, freshLine, writtenLines, type DrugFacts, type PadLine } from "./draft";

/** After so long without a key the draft is kept and checked. */
const PAUSE_MS = 600;

type Kept = { readonly is: "kept" | "keeping" | "not-kept"; readonly at?: string };

/** The draft of one consultation: its lines, keeping them, and what the checks say of them as they stand. */
export function usePad(consultationId: string) {
  const opened = useCall(() => rxCalls.myDraft({ consultationId }), [consultationId]);
  const [lines, setLines] = useState<readonly PadLine[]>([]);
  const [overrides, setOverrides] = useState<readonly Override[]>([]);
  const [revises, setRevises] = useState<string>();
  const [facts, setFacts] = useState<Readonly<Record<string, DrugFacts>>>({});
  const [checked, setChecked] = useState<{ of: string; value: CheckedDraft }>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [kept, setKept] = useState<Kept>({ is: "kept" });
  const version = useRef(0);
  const changedHere = useRef(false);
  const loaded = useRef<DraftView>(undefined);
  const view = opened.value;

  useEffect(() => {
    // shown again, the page asks again: what is being written here is not overwritten by that
    if (!view || loaded.current === view || changedHere.current) return;
    loaded.current = view;
    version.current = view.version;
    setLines(view.lines.map(copiedLine));
    setOverrides(view.overrides);
    setRevises(view.revises);
    setKept({ is: "kept", ...(view.savedAt ? { at: view.savedAt } : {}) });
  }, [view]);

  const learn = useCallback(({ lines: known }: CheckedDraft) => {
    setFacts((before) => {
      const next = { ...before };
      for (const line of known) next[line.drugId] = { ...before[line.drugId], ...line, ...line.flags };
      return next;
    });
  }, []);

  const written = writtenLines(lines);
  const now = JSON.stringify(written ?? null);
  const content = JSON.stringify({ written: written ?? null, overrides, revises });
  const latest = useRef(content);
  latest.current = content;
  const asked = useRef("");
  const again = useRef(0);
  const [round, setRound] = useState(0);

  useEffect(() => {
    if (!written || written.length === 0) return;
    if (asked.current === `${round} ${now}`) return;
    const timer = setTimeout(async () => {
      asked.current = `${round} ${now}`;
      const mine = ++again.current;
      const answer = await rxCalls.checkDraft({ consultationId, lines: written });
      if (mine !== again.current) return;
      if (!answer.ok) return setRefusal(answer);
      learn(answer.value);
      setChecked({ of: now, value: answer.value });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `now` is what was written
  }, [consultationId, now, round, learn]);

  const keeping = useRef(false);
  const keep = useCallback(async () => {
    if (keeping.current) return;
    keeping.current = true;
    for (let sent = ""; sent !== latest.current;) {
      sent = latest.current;
      const draft = JSON.parse(sent) as { written: DraftView["lines"] | null; overrides: Override[]; revises?: string };
      if (!draft.written) break;
      setKept({ is: "keeping" });
      const answer = await rxCalls.saveDraft({
        consultationId,
        version: version.current,
        lines: draft.written,
        overrides: draft.overrides.filter(({ why }) => why.trim() !== ""),
        ...(draft.revises ? { revises: draft.revises } : {}),
      });
      if (!answer.ok) {
        setKept({ is: "not-kept" });
        setRefusal(answer);
        break;
      }
      version.current = answer.value.version;
      setKept({ is: "kept", ...(answer.value.savedAt ? { at: answer.value.savedAt } : {}) });
    }
    keeping.current = false;
  }, [consultationId]);
  useEffect(() => {
    if (!changedHere.current) return;
    setKept((before) => (before.is === "keeping" ? before : { is: "not-kept" }));
    const timer = setTimeout(() => void keep(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [content, keep]);

  const touch = () => {
    changedHere.current = true;
    setRefusal(undefined);
  };
  return {
    opened,
    lines,
    overrides,
    revises,
    facts,
    kept,
    refusal,
    /** What the checks say of the lines as they stand now; nothing while they run or a line is not whole. */
    checked: checked && checked.of === now ? checked.value : undefined,
    /** The last that they said, of lines that may have changed since. */
    lastChecked: lines.length > 0 ? checked?.value : undefined,
    add(drug: FoundDrug) {
      touch();
      setFacts((before) => ({ ...before, [drug.drugId]: drug }));
      setLines((before) =>
        before.some(({ drugId }) => drugId === drug.drugId) ? before : [...before, freshLine(drug)],
      );
    },
    change(drugId: string, part: Partial<PadLine>) {
      touch();
      setLines((before) =>
        before.map((line) => (line.drugId === drugId ? changedLine(line, part, facts[drugId]?.unitsPerPack) : line)),
      );
    },
    remove(drugId: string) {
      touch();
      setLines((before) => before.filter((line) => line.drugId !== drugId));
    },
    /** Puts earlier lines in place of what is written: each has to be read again. */
    copy(from: { lines: DraftView["lines"]; revises?: string }) {
      touch();
      setLines(from.lines.map(copiedLine));
      setOverrides([]);
      setRevises(from.revises);
    },
    give(override: Override) {
      touch();
      setOverrides((before) => [...before.filter(({ of }) => of !== override.of), override]);
    },
    /** Asks the checks again although nothing was written: a price or her profile has changed. */
    checkAgain() {
      setChecked(undefined);
      setRound((n) => n + 1);
    },
    /** Drops what is written here and takes up what the server keeps. */
    async takeUp() {
      changedHere.current = false;
      setChecked(undefined);
      setRefusal(undefined);
      await opened.reload();
    },
  };
}
export type Pad = ReturnType<typeof usePad>;
