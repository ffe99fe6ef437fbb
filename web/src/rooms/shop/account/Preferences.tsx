import type { Schema } from "@/api/answers";
import { api } from "@/api/client";
import { patch, useDo } from "@/api/do";
import { Card } from "@/design/Card";
import { Check } from "@/design/Check";
import { Select } from "@/design/Select";
import type { Person } from "@/people/person";
import { LANGUAGES } from "@/words/language";
import { useAccountWords } from "./words";

type Served = Schema<"identity.PreferencesAnswer">;

/** In which language, and by what; kept as soon as it is chosen. */
export function Preferences({ me }: { me: Person }) {
  const say = useAccountWords();
  const path = { userId: me.userId };
  const before = me.preferences;
  const save = (body: Served) =>
    api.PUT("/api/v1/users/{userId}/preferences", { params: { path }, body });
  const saving = useDo<Served>({
    act: save,
    optimistic: (preferences) =>
      patch<Person>("/api/v1/users/{userId}", (one) => ({ ...one, preferences })),
    undo: () => save(before),
    said: () => say("saved"),
  });
  const set = (change: Partial<Served>) => void saving.run({ ...before, ...change });
  return (
    <Card title={say("service")}>
      <div className="stack">
        <Select
          label={say("language")}
          options={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
          value={before.language}
          onChange={(event) => set({ language: event.target.value })}
        />
        <div className="stack close">
          <Check
            checked={before.wantsEmail ?? true}
            onChange={(event) => set({ wantsEmail: event.target.checked })}
          >
            {say("wantsEmail")}
          </Check>
          <Check
            checked={before.wantsMarketing ?? false}
            onChange={(event) => set({ wantsMarketing: event.target.checked })}
          >
            {say("wantsMarketing")}
          </Check>
        </div>
      </div>
    </Card>
  );
}
