import type { FormEvent } from "react";
import { Link } from "wouter";
import type { AnswerOf } from "@/api/answers";
import { useAsk } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Problem } from "@/api/problem";
import { Answered } from "@/design/Answered";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Edited } from "@/design/Edited";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import { useMay } from "@/session/session";
import { useHouseWords } from "@/words/house";
import { languageName, SPOKEN } from "@/words/language";
import { isTracking } from "./tracking";
import { useMessagesWords } from "./words";

const PATH = "/api/v1/notification-settings";
const NAMES = ["language", "alertsTo", "trackingUrl"] as const;
type Kept = AnswerOf<typeof PATH>;
type Fields = Record<(typeof NAMES)[number], string>;

/** In which language, and what goes where. */
export function Settings() {
  const say = useMessagesWords();
  const settings = useAsk(PATH);
  return (
    <Card title={say("settings")}>
      <Answered from={settings}>
        {(found) => (
          <Edited kept={found} shows={NAMES.map((name) => found[name])}>
            {(kept) => <SettingsForm kept={kept} />}
          </Edited>
        )}
      </Answered>
    </Card>
  );
}

function SettingsForm({ kept }: { kept: Kept }) {
  const say = useMessagesWords();
  const house = useHouseWords();
  const may = useMay("notifications:write");
  const saving = useDo<Fields>({
    act: async ({ alertsTo, ...rest }) => {
      if (!isTracking(rest.trackingUrl)) {
        const errors = [{ field: "trackingUrl", detail: say("trackingWrong") }];
        throw new Problem({ status: 422, errors });
      }
      await api.PUT(PATH, { body: { ...rest, alertsTo: alertsTo || null } });
    },
    said: () => say("saved"),
    quiet: true,
  });
  const languages = new Set([...Object.keys(SPOKEN), kept.language]);
  const submit = (event: FormEvent<HTMLFormElement>) => void saving.run(fieldsOf(event, NAMES));
  return (
    <form className="form" onSubmit={submit}>
      <fieldset className="plain-set stack" disabled={!may} aria-label={say("settings")}>
        {kept.name && (
          <p className="small soft">{say("from", { name: kept.name, email: kept.email || "–" })}</p>
        )}
        <Select
          label={say("language")}
          hint={say("languageHint")}
          name="language"
          options={[...languages].map((value) => ({ value, label: languageName(value) }))}
          defaultValue={kept.language}
        />
        <Field
          label={say("alertsTo")}
          hint={kept.email ? say("alertsHint", { email: kept.email }) : say("alertsNobody")}
          name="alertsTo"
          type="email"
          defaultValue={kept.alertsTo}
          wrong={saving.problem?.of("alertsTo")}
        />
        <Field
          label={say("trackingUrl")}
          hint={say("trackingHint")}
          name="trackingUrl"
          inputMode="url"
          maxLength={500}
          placeholder="https://example.com/track/{tracking_number}"
          defaultValue={kept.trackingUrl}
          wrong={saving.problem?.of("trackingUrl")}
        />
        <p className="small">
          <Link href="/desk/wording">{say("toWording")}</Link>
        </p>
        {!saving.problem?.of("trackingUrl") && <ProblemNote problem={saving.problem} />}
        {may && (
          <div className="row">
            <Button kind="main" type="submit" busy={saving.busy}>
              {house("do.save")}
            </Button>
          </div>
        )}
      </fieldset>
    </form>
  );
}
