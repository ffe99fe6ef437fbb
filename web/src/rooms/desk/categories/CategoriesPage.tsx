import { Page } from "@/design/Page";
import { Tabs } from "@/design/Tabs";
import { useUrlState } from "@/url/state";
import { Categories } from "./Categories";
import { Collections } from "./Collections";
import { useCategoriesWords } from "./words";

/** How goods are arranged: the tree of categories, and collections that are made by a rule. */
export function CategoriesPage() {
  const say = useCategoriesWords();
  const [{ tab }, set] = useUrlState({ tab: "categories" });
  return (
    <Page title={say("title")} lead={say("lead")}>
      <Tabs
        label={say("title")}
        chosen={tab}
        onChoose={(next) => set({ tab: next })}
        tabs={[
          { id: "categories", label: say("categories"), content: <Categories /> },
          { id: "collections", label: say("collections"), content: <Collections /> },
        ]}
      />
    </Page>
  );
}
