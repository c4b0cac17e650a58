import { hospital } from "../../../../../shared/hospital/contract";
import type { PriceLine } from "../../../../../shared/hospital/model";
import { client } from "../../../kernel/api";
import { useCall } from "../../../kernel/use-call";
import { useSay } from "../../../i18n";
import { Cell, Cells, Page, Para, Section, Shown } from "../../../ui";
import { usePlaces } from "../../places";
import { useAppointmentWords } from "../../words";
import "../../appointments.scss";

const calls = client(hospital);

/** The public price list in force. */
export default function Prices() {
  const words = useAppointmentWords();
  const say = useSay();
  const { phones } = usePlaces();
  const { prices: said } = words;
  const call = useCall(() => calls.priceList({}));
  const cells = (lines: readonly PriceLine[]) => (
    <Cells>
      {lines.map(({ code, name, fen }) => (
        <Cell key={code} label={say.name(name)} value={say.yuan(fen)} />
      ))}
    </Cells>
  );
  return (
    <Page title={said.title} lead={call.value && said.from(say.day(call.value.effectiveFrom), call.value.version)}>
      <Shown call={call} phones={phones}>
        {({ lines }) => (
          <>
            <Section title={said.special}>{cells(lines.filter(({ specialNeed }) => specialNeed))}</Section>
            <Section title={said.ordinary}>{cells(lines.filter(({ specialNeed }) => !specialNeed))}</Section>
            {Array.from(new Set(lines.map(({ source }) => source))).map((source) => (
              <Para key={source} quiet>
                {said.source(source)}
              </Para>
            ))}
          </>
        )}
      </Shown>
    </Page>
  );
}
