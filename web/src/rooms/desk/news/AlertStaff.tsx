import { useState } from "react";
import { Link } from "wouter";
import type { AnswerOf } from "@/api/answers";
import { useAsk } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { newId } from "@/api/ids";
import { Answered } from "@/design/Answered";
import { Dialog } from "@/design/Dialog";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { TextArea } from "@/design/TextArea";
import { useNewsWords } from "./words";

const NAMES = ["subject", "text"] as const;
const ALERTS = { query: { occasion: "alert" } } as const;

/** What the staff must know now, to the address where such things go. */
export function AlertStaff({ onClose }: { onClose: () => void }) {
  const say = useNewsWords();
  const settings = useAsk("/api/v1/notification-settings");
  const wording = useAsk("/api/v1/notification-templates", ALERTS);
  const isOff = wording.data?.items[0]?.isActive === false;
  const to = settings.data && (settings.data.alertsTo || settings.data.email);
  if (to && !isOff) return <Writing settings={settings.data} to={to} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} title={say("alertTitle")}>
      <Answered from={settings}>
        {() => (
          <div className="stack">
            <p>{say(isOff ? "alertOff" : "alertNobody")}</p>
            <Link href={isOff ? "/desk/wording" : "/desk/messages"}>
              {say(isOff ? "toWording" : "toSettings")}
            </Link>
          </div>
        )}
      </Answered>
    </Dialog>
  );
}

type Props = {
  settings: AnswerOf<"/api/v1/notification-settings">;
  to: string;
  onClose: () => void;
};

function Writing({ settings, to, onClose }: Props) {
  const say = useNewsWords();
  // The same at every try, so that nobody is told twice.
  const [alertId] = useState(newId);
  const sending = useDo<Record<(typeof NAMES)[number], string>>({
    act: (body) => api.POST("/api/v1/notification-alerts", { body: { ...body, alertId } }),
    said: () => say("alertSent"),
    after: onClose,
    quiet: true,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={say("alertTitle")}
      deed={say("sendAlert")}
      names={NAMES}
      doing={sending}
    >
      <p className="small soft">{say("alertTo", { email: to })}</p>
      <Field
        label={say("subject")}
        name="subject"
        required
        maxLength={200}
        lang={settings.language}
        autoComplete="off"
        wrong={sending.problem?.of("subject")}
      />
      <TextArea
        label={say("text")}
        name="text"
        required
        rows={6}
        maxLength={10_000}
        lang={settings.language}
        wrong={sending.problem?.of("text")}
      />
    </FormDialog>
  );
}
