import { useState, type ReactNode } from "react";
import { Drawer } from "antd";
import type { Change } from "./change";
import { Preview } from "./preview";

/** Draws the form of a change; `next` leads on to the preview. */
export type FormOf = (next: (change: Change) => void) => ReactNode;
/** What somebody set out to do: a change that needs no question, or the form that asks. */
export type Plan = { readonly title: string } & ({ readonly change: Change } | { readonly form: FormOf });

type Props = { plan: Plan | undefined; onClose(): void; onSaved(): void };

/** From the form over the preview to what was done. Nothing is saved before the preview was seen. */
export function ChangeDrawer({ plan, onClose, onSaved }: Props) {
  return (
    <Drawer
      open={Boolean(plan)}
      title={plan?.title}
      width="min(680px, 100%)"
      onClose={onClose}
      maskClosable={false}
      rootClassName="wb-over"
      destroyOnHidden
    >
      {plan && <Steps plan={plan} onClose={onClose} onSaved={onSaved} />}
    </Drawer>
  );
}

function Steps({ plan, onClose, onSaved }: Props & { plan: Plan }) {
  const [change, setChange] = useState<Change | undefined>("change" in plan ? plan.change : undefined);
  const form = "form" in plan ? plan.form : undefined;
  return (
    <>
      {/* The form stays as it was filled in, so that going back loses nothing. */}
      {form && <div hidden={Boolean(change)}>{form(setChange)}</div>}
      {change && (
        <Preview
          change={change}
          onBack={form ? () => setChange(undefined) : onClose}
          hasForm={Boolean(form)}
          onSaved={onSaved}
          onStale={onSaved}
          onClose={onClose}
        />
      )}
    </>
  );
}
