-- migration 1: messages, how they are worded, and who wants which
CREATE TABLE messages (
    tenant             text COLLATE "C" NOT NULL,
    message_id         text COLLATE "C" NOT NULL,
    occasion           text COLLATE "C" NOT NULL,
    subject_id         text COLLATE "C" NOT NULL,
    order_id           text COLLATE "C",
    user_id            text COLLATE "C",
    status             text COLLATE "C" NOT NULL CHECK (status IN ('queued', 'sent', 'failed')),
    recipient          text NOT NULL,
    recipient_name     text NOT NULL,
    language           text COLLATE "C" NOT NULL,
    subject            text NOT NULL,
    text_body          text NOT NULL,
    html_body          text NOT NULL,
    sendings           int NOT NULL,
    attempts           int NOT NULL,
    queued_at          timestamptz NOT NULL,
    sent_at            timestamptz,
    error              text NOT NULL,
    provider_reference text NOT NULL,
    PRIMARY KEY (tenant, message_id)
);
CREATE INDEX messages_by_time ON messages (tenant, queued_at, message_id);
CREATE INDEX messages_by_order ON messages (tenant, order_id) WHERE order_id IS NOT NULL;
CREATE INDEX messages_by_user ON messages (tenant, user_id) WHERE user_id IS NOT NULL;
CREATE INDEX messages_by_recipient ON messages (tenant, lower(recipient));
CREATE INDEX messages_failed ON messages (tenant, queued_at) WHERE status = 'failed';

-- What the house says where a business says nothing of its own.
CREATE TABLE wordings (
    tenant          text COLLATE "C" NOT NULL,
    occasion        text COLLATE "C" NOT NULL,
    language        text COLLATE "C" NOT NULL,
    subject         text NOT NULL,
    text_body       text NOT NULL,
    html_body       text NOT NULL,
    placeholders    jsonb NOT NULL,
    preview_subject text NOT NULL,
    preview_text    text NOT NULL,
    preview_html    text NOT NULL,
    PRIMARY KEY (tenant, occasion, language)
);
CREATE TABLE templates (LIKE wordings INCLUDING ALL);

CREATE TABLE occasions (
    tenant    text COLLATE "C" NOT NULL,
    occasion  text COLLATE "C" NOT NULL,
    is_active boolean NOT NULL,
    PRIMARY KEY (tenant, occasion)
);

CREATE TABLE settings (
    tenant       text COLLATE "C" NOT NULL,
    business_id  text COLLATE "C" NOT NULL,
    name         text NOT NULL,
    email        text NOT NULL,
    name_html    text NOT NULL,
    email_html   text NOT NULL,
    colour       text NOT NULL,
    ink          text NOT NULL,
    language     text NOT NULL,
    alerts_to    text NOT NULL,
    tracking_url text NOT NULL,
    PRIMARY KEY (tenant, business_id)
);

CREATE TABLE unsubscribed (
    tenant text COLLATE "C" NOT NULL,
    email  text COLLATE "C" NOT NULL,
    since  timestamptz NOT NULL,
    PRIMARY KEY (tenant, email)
);

-- migration 2: who asked for news, and mailings to all of them
CREATE TABLE readers (
    tenant     text COLLATE "C" NOT NULL,
    user_id    text COLLATE "C" NOT NULL,
    email      text NOT NULL,
    email_key  text COLLATE "C" NOT NULL,
    name       text NOT NULL,
    language   text COLLATE "C" NOT NULL,
    wants_news boolean NOT NULL,
    PRIMARY KEY (tenant, user_id)
);
CREATE INDEX readers_by_address ON readers (tenant, email_key) WHERE wants_news;

CREATE TABLE mailings (
    tenant           text COLLATE "C" NOT NULL,
    mailing_id       text COLLATE "C" NOT NULL,
    status           text COLLATE "C" NOT NULL CHECK (status IN ('sending', 'sent')),
    readers_language text COLLATE "C",
    language         text COLLATE "C" NOT NULL,
    subject          text NOT NULL,
    text_body        text NOT NULL,
    written          int NOT NULL,
    left_out         int NOT NULL,
    begun_at         timestamptz NOT NULL,
    ended_at         timestamptz,
    PRIMARY KEY (tenant, mailing_id)
);
CREATE INDEX mailings_by_time ON mailings (tenant, begun_at, mailing_id);

-- migration 3: what the house says is read from the house, and says what this version says
DROP TABLE wordings;
ALTER TABLE templates DROP COLUMN placeholders, DROP COLUMN preview_subject,
    DROP COLUMN preview_text, DROP COLUMN preview_html;
ALTER TABLE settings DROP COLUMN name_html, DROP COLUMN email_html, DROP COLUMN ink;

-- migration 4: what went to an address is found among all; by a function of a column nothing was
DROP INDEX messages_by_recipient;
ALTER TABLE messages ADD COLUMN recipient_key text COLLATE "C" NOT NULL
    GENERATED ALWAYS AS (lower(recipient)) STORED;
CREATE INDEX messages_by_recipient ON messages (tenant, recipient_key);
