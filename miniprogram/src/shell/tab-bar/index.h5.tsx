import { open } from "../../kernel/navigation";
import { useWords } from "../../i18n";
import { routes } from "../../routes";
import homeChosen from "../../assets/home-chosen.png";
import home from "../../assets/home.png";
import inboxChosen from "../../assets/inbox-chosen.png";
import inbox from "../../assets/inbox.png";
import meChosen from "../../assets/me-chosen.png";
import me from "../../assets/me.png";
import { useUnread } from "../unread";
import { en } from "../words.en";
import { zh } from "../words.zh";
import type { TabBarProps } from "./index";

const TABS = [
  { route: routes.home, icon: home, chosen: homeChosen },
  { route: routes.inbox, icon: inbox, chosen: inboxChosen },
  { route: routes.me, icon: me, chosen: meChosen },
] as const;
const INBOX = 1;

/** The web's tabs: real links' behaviour, with the place marked and unread messages counted. */
export function TabBar({ at }: TabBarProps) {
  const words = useWords({ zh, en });
  const unread = useUnread((state) => state.count);
  return (
    <nav className="u-tabs" aria-label={words.places}>
      {TABS.map(({ route, icon, chosen }, i) => (
        <button
          type="button"
          key={route.path}
          className={i === at ? "u-tabs__tab u-tabs__tab--here" : "u-tabs__tab"}
          aria-current={i === at ? "page" : undefined}
          onClick={() => i !== at && open(route)}
        >
          <span className="u-tabs__mark">
            <img className="u-tabs__icon" src={i === at ? chosen : icon} alt="" />
            {i === INBOX && unread > 0 && (
              <span className="u-tabs__count" aria-label={words.unread(unread)}>
                {unread}
              </span>
            )}
          </span>
          {words.tabs[i]}
        </button>
      ))}
    </nav>
  );
}
