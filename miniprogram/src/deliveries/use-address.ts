import { useEffect, useState } from "react";
import type { InputOf } from "../../../shared/kernel/contract";
import type { addressCalls } from "../../../shared/deliveries/address-calls";
import { AddressFields, type Address } from "../../../shared/deliveries/model";
import * as z from "zod/mini";
import { goBack } from "../kernel/navigation";
import { mistakesIn } from "../kernel/mistakes";
import { useCall } from "../kernel/use-call";
import { useWrite } from "../kernel/use-write";
import { calls } from "./calls";
import { routes } from "./routes";
import { sayRegion } from "./say-address";

const Fields = z.strictObject(AddressFields);
export type Draft = Omit<InputOf<(typeof addressCalls)["saveAddress"]>, "id" | "version">;
const EMPTY: Draft = { name: "", phone: "", districtCode: "", street: "", label: "", isDefault: false };

const draftOf = ({ name, phone, district, street, label, isDefault }: Address): Draft => ({
  ...{ name, phone, street, label, isDefault },
  districtCode: district.code,
});

/** An address that is written or changed: what stands in the form, what is wrong with it, saving and removing. */
export function useAddress(id: string) {
  const book = useCall(() => calls.addresses({}));
  const saved = book.value?.items.find((one) => one.id === id);
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [region, setRegion] = useState("");
  const [tried, setTried] = useState(false);
  const seen = saved && `${saved.id}@${saved.version}`;
  useEffect(() => {
    if (!saved) return;
    setDraft(draftOf(saved));
    setRegion(sayRegion(saved));
    // what she types is kept until the address itself is another
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [seen]);
  const saving = useWrite((newId, fields: Draft) =>
    calls.saveAddress({ id: saved?.id ?? newId, ...(saved ? { version: saved.version } : {}), ...fields }),
  );
  const removing = useWrite((stepId, version: number) => calls.removeAddress({ id, stepId, version }));
  const trimmed = { ...draft, name: draft.name.trim(), street: draft.street.trim(), label: draft.label.trim() };
  const save = async () => {
    setTried(true);
    if (mistakesIn(Fields, trimmed).length > 0) return;
    const answer = await saving.press(trimmed);
    if (answer?.ok) goBack(routes.addresses);
  };
  const remove = async () => {
    const answer = await removing.press(saved?.version ?? 1);
    if (answer?.ok) goBack(routes.addresses);
  };
  return {
    book,
    saved,
    draft,
    region,
    mistakes: tried ? mistakesIn(Fields, trimmed) : [],
    tell: (more: Partial<Draft>) => setDraft((last) => ({ ...last, ...more })),
    chooseRegion: (code: string, names: string) => {
      setDraft((last) => ({ ...last, districtCode: code }));
      setRegion(names);
    },
    busy: saving.busy || removing.busy,
    refusal: saving.refusal ?? removing.refusal,
    save,
    remove,
  };
}
export type AddressInHand = ReturnType<typeof useAddress>;
