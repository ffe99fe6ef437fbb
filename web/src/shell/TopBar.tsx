import { Link } from "wouter";
import { Button } from "@/design/Button";
import { Icon } from "@/design/Icon";
import { useHouseWords } from "@/words/house";
import { useLanguage } from "@/words/language";
import { AccountMenu } from "./AccountMenu";
import { LiveDot } from "./LiveDot";
import type { Room } from "./room";

type Props = { room: Room; onPalette: () => void };

/** On top of the rooms where one works: where one is, the search, the account. */
export function TopBar({ room, onPalette }: Props) {
  const say = useHouseWords();
  const language = useLanguage();
  return (
    <header className="top no-print">
      <Link href={room.path} className="room-name">
        <Icon name={room.icon} />
        <span>{room.name[language]}</span>
      </Link>
      <button type="button" className="palette-opener" onClick={onPalette}>
        <Icon name="search" size={18} />
        <span className="words">{say("palette.open")}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <span className="end row tight no-wrap">
        <LiveDot />
        <Button
          kind="plain"
          icon="search"
          className="palette-icon"
          aria-label={say("palette.title")}
          onClick={onPalette}
        />
        <AccountMenu />
      </span>
    </header>
  );
}
