import { Page } from "@/design/Page";
import { Tabs } from "@/design/Tabs";
import { useUrlState } from "@/url/state";
import { FacetLabels } from "./FacetLabels";
import { Synonyms } from "./Synonyms";
import { useSearchWords } from "./words";

/** What customers may say for the same thing, and what the filters of the shop are called. */
export function SearchPage() {
  const say = useSearchWords();
  const [{ tab }, set] = useUrlState({ tab: "synonyms" });
  return (
    <Page title={say("title")} lead={say("lead")}>
      <Tabs
        label={say("title")}
        chosen={tab}
        onChoose={(next) => set({ tab: next })}
        tabs={[
          { id: "synonyms", label: say("synonyms"), content: <Synonyms /> },
          { id: "labels", label: say("filters"), content: <FacetLabels /> },
        ]}
      />
    </Page>
  );
}
