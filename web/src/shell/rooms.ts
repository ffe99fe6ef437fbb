import { ADMIN } from "@/rooms/admin/manifest";
import { DESK } from "@/rooms/desk/manifest";
import { SHOP } from "@/rooms/shop/manifest";
import { TOWER } from "@/rooms/tower/manifest";
import { VENDOR } from "@/rooms/vendor/manifest";
import { holdsAll, type Session } from "@/session/session";
import type { PageEntry, PageGroup, Room } from "./room";

/** Every room, in the order of the navigation. The shop has all addresses that no other has. */
export const ROOMS: readonly Room[] = [SHOP, DESK, TOWER, VENDOR, ADMIN];

export function roomAt(path: string): Room {
  const isIn = (room: Room) => path === room.path || path.startsWith(`${room.path}/`);
  return ROOMS.find((room) => room.path !== "/" && isIn(room)) ?? SHOP;
}

export function roomsFor(who: Session | null): readonly Room[] {
  return ROOMS.filter((room) => room.allows(who));
}

function isFor({ scope = [] }: PageEntry, who: Session | null): boolean {
  const scopes = [scope].flat();
  return scopes.length === 0 || scopes.some((one) => holdsAll(who, one));
}

export function pagesFor(room: Room, who: Session | null): readonly PageEntry[] {
  return room.pages.filter((page) => isFor(page, who));
}

/** The same under their headings, of which none is empty. */
export function groupsFor(room: Room, who: Session | null): readonly PageGroup[] {
  const pages = pagesFor(room, who);
  const names = [...new Set(pages.map(({ group }) => group))];
  return names.map((name) => ({ name, pages: pages.filter(({ group }) => group === name) }));
}

export function actionsFor(room: Room, who: Session | null): readonly PageEntry[] {
  return room.actions?.filter((action) => isFor(action, who)) ?? [];
}

/** Whether somebody may see what stands at an address of a room. */
export function isOpen(room: Room, path: string, who: Session | null): boolean {
  const above = room.pages.filter((page) => path === page.path || path.startsWith(`${page.path}/`));
  const [page] = above.sort((a, b) => b.path.length - a.path.length);
  return page === undefined || isFor(page, who);
}

/** Where a room begins for somebody: its first page, or the first that he may see. */
export function homeOf(room: Room, who: Session | null): string {
  if (isOpen(room, room.path, who)) return room.path;
  return pagesFor(room, who)[0]?.path ?? room.path;
}

const STAFF_START: Record<string, string> = { vendor: "/vendor", customer: "/" };

/** Where somebody begins who signs in. */
export function startOf(who: Session): string {
  const start = STAFF_START[who.role] ?? "/desk";
  const room = roomAt(start);
  return room.allows(who) ? homeOf(room, who) : "/";
}
