import { type ReactNode, useState } from "react";
import { useLocation } from "wouter";
import { SiteName } from "@/design/Page";
import { Toasts } from "@/design/Toasts";
import { useSession } from "@/session/session";
import { useHouseWords } from "@/words/house";
import { AccountMenu } from "./AccountMenu";
import { Brand, HOUSE, useBusiness } from "./Brand";
import { type Keys, useKeys } from "./keys";
import { BottomBar, SideBar } from "./Navigation";
import { OfflineBanner } from "./OfflineBanner";
import { onDemand } from "./onDemand";
import { RoomBarPlace } from "./RoomBar";
import type { Room } from "./room";
import { pagesFor, roomsFor } from "./rooms";
import { Safe } from "./Safe";
import { TopBar } from "./TopBar";

const Palette = onDemand(() => import("./Palette").then((file) => file.Palette), null);
const KeysHelp = onDemand(() => import("./KeysHelp").then((file) => file.KeysHelp), null);

// Keys that are typed right after Ctrl K must find the palette there.
globalThis.setTimeout(() => void import("./Palette"), 1500);

type Open = "palette" | "keys" | null;

/** What stands around every page: bars, the palette, shortcuts, toasts. */
export function Shell({ room, children }: { room: Room; children: ReactNode }) {
  const say = useHouseWords();
  const [here] = useLocation();
  const [open, setOpen] = useState<Open>(null);
  const isShop = room.layout === "shop";
  const business = useBusiness(isShop);
  useKeys({ ...usePageKeys(), ...houseKeys(setOpen) });
  const close = () => setOpen(null);
  return (
    <>
      <a className="skip" href="#content">
        {say("nav.skip")}
      </a>
      <OfflineBanner />
      <div className={`shell ${room.layout}`}>
        {room.layout === "work" ? (
          <>
            <SideBar room={room} />
            <TopBar room={room} onPalette={() => setOpen("palette")} />
          </>
        ) : (
          <header className="top no-print">
            <Brand of={business} />
            <RoomBarPlace />
            <span className="end row tight no-wrap">
              <AccountMenu room={room} />
            </span>
          </header>
        )}
        <main id="content" tabIndex={-1}>
          <SiteName.Provider value={isShop ? (business?.name ?? "") : HOUSE.name}>
            <Safe at={here}>{children}</Safe>
          </SiteName.Provider>
        </main>
        {room.layout === "work" && <BottomBar room={room} />}
      </div>
      {open === "palette" && <Palette onClose={close} onHelp={() => setOpen("keys")} />}
      {open === "keys" && <KeysHelp onClose={close} />}
      <Toasts />
    </>
  );
}

function houseKeys(setOpen: (open: Open) => void): Keys {
  return {
    "mod+k": () => setOpen("palette"),
    "?": () => setOpen("keys"),
    "/": () => document.querySelector<HTMLElement>("input[type=search]")?.focus(),
  };
}

function usePageKeys(): Keys {
  const who = useSession();
  const [, navigate] = useLocation();
  const pages = roomsFor(who).flatMap((room) => pagesFor(room, who));
  return Object.fromEntries(
    pages.flatMap(({ keys, path }) => (keys ? [[keys, () => navigate(path)]] : [])),
  );
}
