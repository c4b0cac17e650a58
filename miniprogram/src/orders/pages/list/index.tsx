import type { OrderRow } from "../../../../../shared/orders/views";
import { open } from "../../../kernel/navigation";
import { useSay } from "../../../i18n";
import { MyList } from "../../../shell/my-list";
import { Button, Cell, StatusBadge } from "../../../ui";
import { calls } from "../../calls";
import { useRequestWords } from "../../request-words";
import { routes } from "../../routes";
import { MEANINGS, stanceOfRow } from "../../stance";
import { useDeskPhones } from "../../use-desk-phones";
import { useOrderWords } from "../../words";
import "../../orders.scss";

/** "My payments": every order of this account, newest first. */
export default function List() {
  const words = useOrderWords();
  const asked = useRequestWords();
  const phones = useDeskPhones();
  return (
    <MyList
      said={words.list}
      ask={calls.mine}
      phones={phones}
      line={(row) => <RowCell key={row.id} row={row} />}
      foot={
        <Button kind="quiet" onPress={() => open(routes.requests)}>
          {asked.all}
        </Button>
      }
    />
  );
}

function RowCell({ row }: { row: OrderRow }) {
  const words = useOrderWords();
  const say = useSay();
  const { id, title, totalFen, refundedFen, createdAt } = row;
  const stance = stanceOfRow(row);
  const refunded = refundedFen > 0 ? words.list.refunded(say.yuan(refundedFen)) : "";
  return (
    <Cell
      label={say.yuan(totalFen)}
      hint={[say.name(title), say.moment(createdAt), refunded].filter(Boolean).join("\n")}
      above={<StatusBadge meaning={MEANINGS[stance]}>{words.stances[stance].name}</StatusBadge>}
      onPress={() => open(routes.order, { id })}
    />
  );
}
