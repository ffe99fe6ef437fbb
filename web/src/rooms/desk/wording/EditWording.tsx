import { type FormEvent, useId, useState } from "react";
import { useAsk } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Answered } from "@/design/Answered";
import { Button } from "@/design/Button";
import { Dialog } from "@/design/Dialog";
import { Field } from "@/design/Field";
import { ProblemNote } from "@/design/ProblemNote";
import { TextArea } from "@/design/TextArea";
import { useHouseWords } from "@/words/house";
import { Letter } from "../mail/Letter";
import type { Template } from "./template";
import { unknownIn } from "./unknown";
import { useWordingWords } from "./words";

type Props = { template: Template; onClose: () => void };

/** An occasion in one's own words; below, how the saved ones look when they are filled. */
export function EditWording({ template, onClose }: Props) {
  const say = useWordingWords();
  const house = useHouseWords();
  const form = useId();
  const { occasion, language, placeholders } = template;
  const [subject, setSubject] = useState(template.subject);
  const [text, setText] = useState(template.textBody);
  // The house's letters are made of its texts; whoever wrote an own one keeps it.
  const [html, setHtml] = useState(template.isDefault ? "" : template.htmlBody);
  const params = { path: { occasion, language } };
  const put = (body: { subject: string; text: string; html: string }) =>
    api.PUT("/api/v1/notification-templates/{occasion}/{language}", { params, body });
  const reset = () =>
    api.DELETE("/api/v1/notification-templates/{occasion}/{language}", { params });
  const restore = () =>
    template.isDefault
      ? reset()
      : put({ subject: template.subject, text: template.textBody, html: template.htmlBody });
  const saving = useDo({
    act: () => put({ subject, text, html }),
    undo: restore,
    said: () => say("saved"),
    after: onClose,
    quiet: true,
  });
  const resetting = useDo({
    act: reset,
    undo: restore,
    said: () => say("resetSaid"),
    after: onClose,
    quiet: true,
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    void saving.run();
  }
  const strange = (written: string) => {
    const unknown = unknownIn([written], Object.keys(placeholders));
    return unknown.length ? unknown.map((name) => `{${name}} ?`).join(" ") : undefined;
  };
  const actions = (
    <>
      {!template.isDefault && (
        <Button kind="danger" busy={resetting.busy} onClick={() => void resetting.run()}>
          {say("reset")}
        </Button>
      )}
      <Button onClick={onClose}>{house("do.cancel")}</Button>
      <Button kind="main" type="submit" form={form} busy={saving.busy}>
        {say("save")}
      </Button>
    </>
  );
  const title = say("edit", { occasion: say(occasion) });
  return (
    <Dialog open wide onClose={onClose} title={title} actions={actions}>
      <form id={form} className="stack" onSubmit={submit}>
        <Field
          label={say("subject")}
          value={subject}
          required
          maxLength={200}
          lang={language}
          wrong={strange(subject)}
          onChange={(event) => setSubject(event.target.value)}
        />
        <TextArea
          label={say("text")}
          hint={say("textHint")}
          value={text}
          required
          rows={10}
          maxLength={10_000}
          lang={language}
          wrong={strange(text)}
          onChange={(event) => setText(event.target.value)}
        />
        <TextArea
          label="HTML"
          hint={say("htmlHint")}
          value={html}
          rows={4}
          lang={language}
          spellCheck={false}
          wrong={strange(html)}
          onChange={(event) => setHtml(event.target.value)}
        />
        <details>
          <summary className="small soft">{say("placeholders")}</summary>
          <dl className="facts small">
            {Object.entries(placeholders).map(([name, sample]) => (
              <Placeholder key={name} name={name} sample={sample} />
            ))}
          </dl>
        </details>
        <ProblemNote problem={saving.problem ?? resetting.problem} />
        <Preview template={template} />
      </form>
    </Dialog>
  );
}

function Placeholder({ name, sample }: { name: string; sample: string }) {
  return (
    <>
      <dt className="mono">{`{${name}}`}</dt>
      <dd>{sample || "–"}</dd>
    </>
  );
}

function Preview({ template: { occasion, language } }: { template: Template }) {
  const say = useWordingWords();
  const path = { occasion, language };
  const seen = useAsk("/api/v1/notification-templates/{occasion}/{language}/preview", { path });
  return (
    <section className="stack tight" aria-label={say("preview")}>
      <h3>{say("preview")}</h3>
      <Answered from={seen}>
        {(found) => (
          <div className="stack tight">
            <p className="strong">{found.subject}</p>
            <Letter html={found.htmlBody} language={language} />
          </div>
        )}
      </Answered>
    </section>
  );
}
