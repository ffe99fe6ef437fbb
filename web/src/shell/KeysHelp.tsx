import { Dialog } from "@/design/Dialog";
import { useSession } from "@/session/session";
import { useHouseWords } from "@/words/house";
import { useLanguage } from "@/words/language";
import { pagesFor, roomsFor } from "./rooms";

/** All shortcuts there are for whoever looks. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const say = useHouseWords();
  const language = useLanguage();
  const who = useSession();
  const own: [string, string][] = [
    ["Ctrl K / ⌘ K", say("keys.palette")],
    ["?", say("keys.help")],
    ["/", say("keys.search")],
    ["Esc", say("keys.close")],
    ["↑ ↓ / k j", say("keys.rows")],
    ["Enter", say("keys.openRow")],
    ["x", say("keys.tickRow")],
  ];
  const pages = roomsFor(who)
    .flatMap((room) => pagesFor(room, who))
    .flatMap(({ keys, name }): [string, string][] => (keys ? [[keys, name[language]]] : []));
  return (
    <Dialog open onClose={onClose} title={say("keys.title")}>
      <dl className="facts">
        {[...own, ...pages].map(([keys, words]) => (
          <div key={keys} className="keys-row">
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
