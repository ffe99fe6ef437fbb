import { type ComponentType, useEffect, useRef } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import { Problem } from "@/api/problem";
import { BulkResult } from "@/design/Bulk";
import { ErrorState } from "@/design/ErrorState";
import { LeaveUnsaved } from "@/design/LeaveUnsaved";
import { ShopRoom } from "@/rooms/shop/ShopRoom";
import { useSession } from "@/session/session";
import { onDemand } from "@/shell/onDemand";
import type { Room } from "@/shell/room";
import { homeOf, isOpen, ROOMS, roomAt } from "@/shell/rooms";
import { Shell } from "@/shell/Shell";
import { beginAtTop } from "@/shell/top";

const SignIn = onDemand(() => import("@/rooms/sign-in/SignInRoom").then((file) => file.SignInRoom));

/** Most people begin in the shop: it is there at once, where a room that is loaded would wait. */
const PAGES = new Map<Room, ComponentType>(ROOMS.map((room) => [room, loaded(room)]));

function loaded({ load }: Room): ComponentType {
  return load ? onDemand(load) : ShopRoom;
}

const NOT_SIGNED_IN = new Problem({ status: 401 });
const NOT_ALLOWED = new Problem({ status: 403 });

/** The room of the address, for whoever may enter it. */
function Entered({ room, here }: { room: Room; here: string }) {
  const who = useSession();
  const Pages = PAGES.get(room);
  if (!room.allows(who)) return <ErrorState page problem={who ? NOT_ALLOWED : NOT_SIGNED_IN} />;
  const home = homeOf(room, who);
  if (here === room.path && here !== home) return <Redirect to={home} replace />;
  if (room.layout === "work" && !isOpen(room, here, who))
    return <ErrorState page problem={NOT_ALLOWED} />;
  return Pages ? <Pages /> : null;
}

export function App() {
  const [here] = useLocation();
  const room = roomAt(here);
  useNewPage(here);
  return (
    <Shell room={room}>
      <Switch>
        <Route path="/sign-in/*?">
          <SignIn />
        </Route>
        <Route>
          <Entered room={room} here={here} />
        </Route>
      </Switch>
      <BulkResult />
      <LeaveUnsaved />
    </Shell>
  );
}

function useNewPage(here: string): void {
  const before = useRef(here);
  useEffect(() => {
    if (before.current === here) return;
    before.current = here;
    beginAtTop();
  }, [here]);
}
