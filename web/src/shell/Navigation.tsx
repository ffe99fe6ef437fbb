import { useEffect, useId, useRef, useState } from "react";
import { Link, useLocation } from "wouter";
import { Button } from "@/design/Button";
import { Drawer } from "@/design/Dialog";
import { Icon } from "@/design/Icon";
import { useSession } from "@/session/session";
import { useHouseWords } from "@/words/house";
import { useLanguage } from "@/words/language";
import { Brand, HOUSE } from "./Brand";
import type { PageEntry, PageGroup, Room } from "./room";
import { groupsFor, pagesFor, roomsFor } from "./rooms";

const BAR_PAGES = 4;

function isAt(here: string, path: string, room: Room): boolean {
  return here === path || (path !== room.path && here.startsWith(`${path}/`));
}

function PageLink({ page, room }: { page: PageEntry; room: Room }) {
  const [here] = useLocation();
  const name = page.name[useLanguage()];
  const link = useRef<HTMLAnchorElement>(null);
  const isHere = isAt(here, page.path, room);
  // Of a list that is longer than the screen, the place where one is comes into sight.
  useEffect(() => {
    if (isHere) link.current?.scrollIntoView({ block: "nearest" });
  }, [isHere]);
  return (
    <Link
      ref={link}
      href={page.path}
      className="nav-link"
      title={name}
      aria-current={isHere ? "page" : undefined}
    >
      <Icon name={page.icon} />
      <span>{name}</span>
    </Link>
  );
}

/** Pages under the name of their group, if they have one. */
function Group({ group: { name, pages }, room }: { group: PageGroup; room: Room }) {
  const language = useLanguage();
  const id = useId();
  return (
    <div className="nav-group">
      {name && (
        <span className="nav-title" id={id}>
          {name[language]}
        </span>
      )}
      <ul aria-labelledby={name && id}>
        {pages.map((page) => (
          <li key={page.path}>
            <PageLink page={page} room={room} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function PageLinks({ room }: { room: Room }) {
  const say = useHouseWords();
  const groups = groupsFor(room, useSession());
  return (
    <nav aria-label={say("nav.pages")} className="page-links">
      {groups.map((group) => (
        <Group key={group.name?.en ?? ""} group={group} room={room} />
      ))}
    </nav>
  );
}

/** The rooms one may enter, below the pages at the side and in the drawer. */
export function RoomLinks({ room }: { room: Room }) {
  const say = useHouseWords();
  const language = useLanguage();
  const rooms = roomsFor(useSession());
  return (
    <nav aria-label={say("nav.rooms")} className="room-links">
      {rooms.map((one) => (
        <Link
          key={one.id}
          href={one.path}
          className="nav-link"
          title={one.name[language]}
          aria-current={one === room ? "true" : undefined}
        >
          <Icon name={one.icon} />
          <span>{one.name[language]}</span>
        </Link>
      ))}
    </nav>
  );
}

/** A button that opens all pages of the room and all rooms, by their names. */
function AllPages({ room }: { room: Room }) {
  const say = useHouseWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        kind="plain"
        icon="menu"
        className="nav-link all-pages"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <span>{say("nav.more")}</span>
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} title={HOUSE.name}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a press of Enter on a link is a click */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is pressed */}
        <div className="stack" onClick={() => setOpen(false)}>
          <PageLinks room={room} />
          <RoomLinks room={room} />
        </div>
      </Drawer>
    </>
  );
}

/** The pages of the room at the side: with words where there is space, else as icons. */
export function SideBar({ room }: { room: Room }) {
  return (
    <aside className="side no-print">
      <Brand of={HOUSE} />
      <AllPages room={room} />
      <PageLinks room={room} />
      <RoomLinks room={room} />
    </aside>
  );
}

/** The same at the bottom of a phone: the first pages, and the rest behind More. */
export function BottomBar({ room }: { room: Room }) {
  const say = useHouseWords();
  const pages = pagesFor(room, useSession());
  return (
    <div className="bottom no-print">
      <nav aria-label={say("nav.pages")}>
        {pages.slice(0, BAR_PAGES).map((page) => (
          <PageLink key={page.path} page={page} room={room} />
        ))}
      </nav>
      <AllPages room={room} />
    </div>
  );
}
