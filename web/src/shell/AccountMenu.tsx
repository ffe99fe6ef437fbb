import { Link, useLocation } from "wouter";
import { Button } from "@/design/Button";
import { Icon, type IconName } from "@/design/Icon";
import { Menu } from "@/design/Menu";
import { useRoleName } from "@/people/roles";
import { type Session, useSession } from "@/session/session";
import { signOut } from "@/session/signing";
import { useHouseWords } from "@/words/house";
import { chooseLanguage, LANGUAGES, type Language, useLanguage } from "@/words/language";
import { useAbout } from "./about";
import type { Room } from "./room";
import { pagesFor, roomsFor } from "./rooms";
import { chooseTheme, THEMES, type Theme, useTheme } from "./theme";

const ICONS: Record<Theme, IconName> = { system: "system", light: "sun", dark: "moon" };

/** Who one is, how it looks, which language; and the way in and out. */
export function AccountMenu({ room }: { room?: Room }) {
  const say = useHouseWords();
  const who = useSession();
  const roleName = useRoleName();
  const theme = useTheme();
  const language = useLanguage();
  const about = useAbout();
  const [here, navigate] = useLocation();
  const name = who?.username ?? say("account.signIn");
  return (
    <Menu button={{ kind: "plain", icon: "person", "aria-label": say("account.menu") }}>
      <div className="menu-group">
        <span className="small soft menu-title">
          {who ? `${name} · ${roleName(who.role)}` : "Entrepot"}
        </span>
        {who ? (
          <Button
            kind="plain"
            icon="exit"
            onClick={() => {
              void signOut();
              navigate("/");
            }}
          >
            {say("account.signOut")}
          </Button>
        ) : (
          <Button
            kind="plain"
            icon="key"
            onClick={() => navigate(`/sign-in?then=${encodeURIComponent(here)}`)}
          >
            {say("account.signIn")}
          </Button>
        )}
      </div>
      {room && <Pages room={room} who={who} />}
      <fieldset className="menu-group">
        <legend className="small soft menu-title">{say("theme.choose")}</legend>
        <div className="row no-wrap close">
          {THEMES.map((one) => (
            <Button
              key={one}
              small
              kind="plain"
              icon={ICONS[one]}
              aria-pressed={theme === one}
              aria-label={say(`theme.${one}`)}
              title={say(`theme.${one}`)}
              onClick={() => chooseTheme(one)}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="menu-group">
        <legend className="small soft menu-title">{say("language.choose")}</legend>
        {(Object.keys(LANGUAGES) as Language[]).map((one) => (
          <Button
            key={one}
            kind="plain"
            icon={one === language ? "check" : "globe"}
            aria-pressed={one === language}
            lang={one}
            onClick={() => chooseLanguage(one)}
          >
            {LANGUAGES[one]}
          </Button>
        ))}
      </fieldset>
      <div className="menu-group">
        <a className="button plain" href="/docs">
          {say("nav.api")}
        </a>
        {about?.mailbox && (
          <a className="button plain" href="/mailbox">
            {say("nav.mailbox")}
          </a>
        )}
      </div>
    </Menu>
  );
}

/** Where one can go in a room that has no pages at the side; and to the rooms where one works. */
function Pages({ room, who }: { room: Room; who: Session | null }) {
  const say = useHouseWords();
  const language = useLanguage();
  const entries = [...pagesFor(room, who), ...roomsFor(who).filter((one) => one !== room)];
  return (
    <nav className="menu-group" aria-label={say("nav.pages")}>
      {entries.map(({ path, icon, name }) => (
        <Link key={path} href={path} className="button plain">
          <Icon name={icon} size={18} />
          {name[language]}
        </Link>
      ))}
    </nav>
  );
}
