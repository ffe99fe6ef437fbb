import { NotFound } from "@/shell/NotFound";

/** The room's pages, each loaded when it is opened. */
export function AdminRoom() {
  return <NotFound />;
}
