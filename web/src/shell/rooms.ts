import { ADMIN } from "@/rooms/admin/manifest";
import { DESK } from "@/rooms/desk/manifest";
import { SHOP } from "@/rooms/shop/manifest";
import { TOWER } from "@/rooms/tower/manifest";
import { VENDOR } from "@/rooms/vendor/manifest";
import { holds, type Session } from "@/session/session";
import type { PageEntry, Room } from "./room";

/** Every room, in the order of the navigation. The shop has all addresses that no other has. */
export const ROOMS: readonly Room[] = [SHOP, DESK, TOWER, VENDOR, ADMIN];

export function roomAt(path: string): Room {
  const isIn = (room: Room) => path === room.path || path.startsWith(`${room.path}/`);
  return ROOMS.find((room) => room.path !== "/" && isIn(room)) ?? SHOP;
}

export function roomsFor(who: Session | null): readonly Room[] {
  return ROOMS.filter((room) => room.allows(who));
}

export function pagesFor(room: Room, who: Session | null): readonly PageEntry[] {
  return room.pages.filter(({ scope }) => !scope || holds(who, scope));
}

export function actionsFor(room: Room, who: Session | null): readonly PageEntry[] {
  return room.actions?.filter(({ scope }) => !scope || holds(who, scope)) ?? [];
}

const STAFF_START: Record<string, string> = { vendor: "/vendor", customer: "/" };

/** Where somebody begins who signs in. */
export function startOf(who: Session): string {
  const start = STAFF_START[who.role] ?? "/desk";
  return roomAt(start).allows(who) ? start : "/";
}
