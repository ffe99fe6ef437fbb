import { ButtonLink } from "@/design/Button";
import { EmptyState } from "@/design/EmptyState";
import { useHouseWords } from "@/words/house";

export function NotFound() {
  const say = useHouseWords();
  return (
    <EmptyState
      page
      icon="map"
      title={say("page.missing")}
      action={<ButtonLink to="/">{say("page.home")}</ButtonLink>}
    >
      {say("page.missingDo")}
    </EmptyState>
  );
}
