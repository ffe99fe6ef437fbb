import type { ComponentType } from "react";
import type { IconName } from "@/design/Icon";
import type { Session } from "@/session/session";
import type { Language } from "@/words/language";

export type Name = Record<Language, string>;

/** A page of a room as the navigation, the palette and the shortcuts know it. */
export type PageEntry = {
  path: string;
  name: Name;
  icon: IconName;
  /** Shown to whoever holds it, or one of them. */
  scope?: string | readonly string[];
  /** Pressed one after the other: `g o`. */
  keys?: string;
  /** The heading it stands under, with its neighbours of the same. */
  group?: Name;
};

/** Pages that stand under one heading; a room of few pages needs none. */
export type PageGroup = { name?: Name; pages: readonly PageEntry[] };

/** Something found by the palette. */
export type Found = { id: string; title: string; note?: string; to: string; icon: IconName };

/** What a room is to the rest of the app. */
export type Room = {
  id: string;
  /** All below it belongs to the room. */
  path: string;
  name: Name;
  icon: IconName;
  /** `work` has its pages at the side; `shop` is for customers and brings its own bar. */
  layout: "work" | "shop";
  /** Who may enter. */
  allows: (who: Session | null) => boolean;
  pages: readonly PageEntry[];
  /** Things to do that the palette offers; each leads to a page. */
  actions?: readonly PageEntry[];
  /** Brings its pages when somebody enters it; the shop's come with the app. */
  load?: () => Promise<ComponentType>;
  /** Looks up what somebody typed into the palette. */
  find?: (text: string, who: Session | null) => Promise<readonly Found[]>;
};
