import { page } from "../../kernel/navigation";
import { routes as all } from "../../routes";

/** The pages about cards; `people`, `add` and `card` are known to the others too. */
export const routes = {
  people: all.people,
  add: all.addPerson,
  card: all.healthCard,
  person: page<{ id: string }>("patients/pages/person/index"),
  verify: page<{ id: string }>("patients/pages/verify/index"),
  deskCode: page<{ id: string }>("patients/pages/desk-code/index"),
  history: page("patients/pages/card-history/index"),
};
