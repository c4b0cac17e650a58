import { addDays, type Day } from "../../../../shared/kernel/time";
import { PROXY_SCOPES, type ProxyScope } from "../../../../shared/patients/proxies";
import { today } from "../../kernel/clock";
import { Checks, DatePicker, Field } from "../../ui";
import { useOwnWords } from "./words";

export type Grant = { readonly scopes: ProxyScope[]; readonly until: Day };
/** Three months are enough for most errands; a year is the most. */
const USUAL_DAYS = 90;
export const usualGrant = (): Grant => ({ scopes: [], until: addDays(today(), USUAL_DAYS) });

type Props = { grant: Grant; mostDays: number; missing: boolean; onChange: (grant: Grant) => void };

/** What may be done, and until when. */
export function GrantFields({ grant, mostDays, missing, onChange }: Props) {
  const said = useOwnWords().proxies;
  return (
    <>
      <Field name="scopes" label={said.scopesLabel} group error={missing ? said.scopeRequired : undefined}>
        <Checks
          options={PROXY_SCOPES.map((value) => ({ value, label: said.scopes[value] }))}
          values={grant.scopes}
          onChange={(scopes) => onChange({ ...grant, scopes })}
        />
      </Field>
      <Field name="until" label={said.until}>
        <DatePicker
          value={grant.until}
          from={today()}
          to={addDays(today(), mostDays)}
          onChange={(until) => onChange({ ...grant, until })}
        />
      </Field>
    </>
  );
}
