-- migration 1: businesses, stores, users, logins, clients and the audit
CREATE TABLE businesses (
    tenant      text COLLATE "C" NOT NULL,
    business_id text COLLATE "C" NOT NULL,
    name        text NOT NULL,
    type        text NOT NULL,
    email       text NOT NULL,
    colour      text NOT NULL,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant, business_id)
);

CREATE TABLE stores (
    tenant        text COLLATE "C" NOT NULL,
    store_id      text COLLATE "C" NOT NULL,
    name          text NOT NULL,
    location      text NOT NULL,
    currency      text NOT NULL,
    language      text NOT NULL,
    warehouse_ids jsonb NOT NULL,
    is_active     boolean NOT NULL,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant, store_id)
);

CREATE TABLE store_staff (
    tenant   text COLLATE "C" NOT NULL,
    store_id text COLLATE "C" NOT NULL,
    user_id  text COLLATE "C" NOT NULL,
    since    timestamptz NOT NULL,
    PRIMARY KEY (tenant, store_id, user_id)
);
CREATE INDEX store_staff_user ON store_staff (tenant, user_id);

CREATE TABLE users (
    tenant       text COLLATE "C" NOT NULL,
    user_id      text COLLATE "C" NOT NULL,
    username     text NOT NULL,
    username_key text COLLATE "C" NOT NULL,
    email        text NOT NULL,
    first_name   text NOT NULL,
    last_name    text NOT NULL,
    role         text COLLATE "C" NOT NULL,
    is_active    boolean NOT NULL,
    preferences  jsonb NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant, user_id)
);
CREATE UNIQUE INDEX users_username ON users (tenant, username_key);
CREATE INDEX users_created ON users (tenant, created_at DESC, user_id DESC);
CREATE INDEX users_email ON users (tenant, lower(email));

CREATE TABLE addresses (
    tenant     text COLLATE "C" NOT NULL,
    user_id    text COLLATE "C" NOT NULL,
    address_id text COLLATE "C" NOT NULL,
    recipient  text NOT NULL,
    street     text NOT NULL,
    city       text NOT NULL,
    state      text NOT NULL,
    zip_code   text NOT NULL,
    country    text NOT NULL,
    type       text NOT NULL,
    is_default boolean NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (tenant, user_id, address_id)
);

CREATE TABLE logins (
    tenant          text COLLATE "C" NOT NULL,
    user_id         text COLLATE "C" NOT NULL,
    password_hash   text,
    password_set_at timestamptz,
    failures        int NOT NULL,
    locked_until    timestamptz,
    last_login_at   timestamptz,
    PRIMARY KEY (tenant, user_id)
);

CREATE TABLE sessions (
    tenant       text COLLATE "C" NOT NULL,
    session_id   text COLLATE "C" NOT NULL,
    user_id      text COLLATE "C" NOT NULL,
    refresh_hash text NOT NULL,
    opened_at    timestamptz NOT NULL,
    refreshed_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz,
    reason       text NOT NULL,
    ip           text NOT NULL,
    user_agent   text NOT NULL,
    PRIMARY KEY (tenant, session_id)
);
CREATE INDEX sessions_user ON sessions (tenant, user_id, opened_at DESC, session_id DESC);
CREATE INDEX sessions_revoked ON sessions (tenant, revoked_at) WHERE revoked_at IS NOT NULL;

CREATE TABLE clients (
    tenant      text COLLATE "C" NOT NULL,
    client_id   text COLLATE "C" NOT NULL,
    name        text NOT NULL,
    scopes      jsonb NOT NULL,
    secret_hash text NOT NULL,
    created_at  timestamptz NOT NULL,
    renewed_at  timestamptz NOT NULL,
    revoked_at  timestamptz,
    PRIMARY KEY (tenant, client_id)
);

CREATE TABLE audit (
    tenant         text COLLATE "C" NOT NULL,
    stream         text COLLATE "C" NOT NULL,
    version        int NOT NULL,
    at             timestamptz NOT NULL,
    actor          text COLLATE "C" NOT NULL,
    action         text COLLATE "C" NOT NULL,
    subject        text COLLATE "C" NOT NULL,
    ip             text NOT NULL,
    command_id     text COLLATE "C" NOT NULL,
    correlation_id text COLLATE "C" NOT NULL,
    digest         text NOT NULL,
    PRIMARY KEY (tenant, stream, version)
);
CREATE INDEX audit_at ON audit (tenant, at DESC, stream DESC, version DESC);
CREATE INDEX audit_subject ON audit (tenant, subject, at DESC);

-- migration 2: the audit tells with what somebody came, also of what happened before
ALTER TABLE audit ADD COLUMN user_agent text NOT NULL DEFAULT '';
UPDATE audit SET user_agent = told.data->>'userAgent'
  FROM kernel.events told
 WHERE (told.tenant, told.stream, told.version) = (audit.tenant, audit.stream, audit.version)
   AND told.data->>'userAgent' <> '';

-- migration 3: where a store is, so that a guest is told when goods come there
ALTER TABLE stores ADD COLUMN country text COLLATE "C";

-- migration 4: how a business is reached besides by mail
ALTER TABLE businesses ADD COLUMN contact text NOT NULL DEFAULT '';

-- migration 5: from where each session came, and when; the seals of the audit
ALTER TABLE audit ADD COLUMN session_id text COLLATE "C" NOT NULL DEFAULT '';
UPDATE audit SET session_id = told.data->>'sessionId'
  FROM kernel.events told
 WHERE (told.tenant, told.stream, told.version) = (audit.tenant, audit.stream, audit.version)
   AND audit.action IN ('identity.SessionOpened', 'identity.SessionRefreshed');
CREATE INDEX audit_session ON audit (tenant, session_id, at DESC) WHERE session_id <> '';
CREATE INDEX audit_actor ON audit (tenant, actor, at DESC);

CREATE TABLE seals (
    tenant    text COLLATE "C" NOT NULL,
    until     timestamptz NOT NULL,
    since     timestamptz,
    deeds     int NOT NULL,
    seal      text NOT NULL,
    previous  text NOT NULL,
    sealed_at timestamptz NOT NULL,
    PRIMARY KEY (tenant, until)
);

-- migration 6: staff are found among all customers; by a function of a column nothing ever was
CREATE INDEX users_staff ON users (tenant, created_at DESC, user_id DESC) WHERE role <> 'customer';
DROP INDEX users_email;

-- migration 7: how the deeds of each seal were digested
ALTER TABLE seals ADD COLUMN digest_version int NOT NULL DEFAULT 1;

-- migration 8: people are found by how their names and addresses begin
ALTER TABLE users
    ADD COLUMN email_key      text COLLATE "C" NOT NULL GENERATED ALWAYS AS (lower(email)) STORED,
    ADD COLUMN first_name_key text COLLATE "C" NOT NULL
        GENERATED ALWAYS AS (lower(first_name)) STORED,
    ADD COLUMN last_name_key  text COLLATE "C" NOT NULL
        GENERATED ALWAYS AS (lower(last_name)) STORED;
CREATE INDEX users_email ON users (tenant, email_key);
CREATE INDEX users_first_name ON users (tenant, first_name_key);
CREATE INDEX users_last_name ON users (tenant, last_name_key);

-- migration 9: the account to which the buyers of a store transfer money
ALTER TABLE stores ADD COLUMN bank_account jsonb;
