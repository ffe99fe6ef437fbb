import { Page } from "@/design/Page";
import { Tabs } from "@/design/Tabs";
import { useUrlState } from "@/url/state";
import { Settings } from "./Settings";
import { Unsubscribed } from "./Unsubscribed";
import { useMessagesWords } from "./words";

/** How the business writes, and to whom it sends no news. */
export function MessagesPage() {
  const say = useMessagesWords();
  const [{ tab }, set] = useUrlState({ tab: "settings" });
  return (
    <Page title={say("title")} lead={say("lead")}>
      <Tabs
        label={say("title")}
        chosen={tab}
        onChoose={(next) => set({ tab: next })}
        tabs={[
          { id: "settings", label: say("settings"), content: <Settings /> },
          { id: "unsubscribed", label: say("unsubscribed"), content: <Unsubscribed /> },
        ]}
      />
    </Page>
  );
}
