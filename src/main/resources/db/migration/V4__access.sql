-- What lets a program or a person in. The secret itself is not kept, only its SHA-256.
create table token (
    id           text primary key,
    hash         bytea       not null unique,
    name         text        not null check (name <> ''),
    role         text        not null check (role in ('viewer', 'marketer', 'strategist', 'publisher')),
    accounts     text[],     -- null: all accounts, also later ones
    created_by   text        not null,
    created_at   timestamptz not null,
    last_used_at timestamptz,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    revoked_by   text
);
create index token_in_order on token (created_at, id);

-- A person who logged in with a token; ends with it. The cookie itself is not kept, only its SHA-256.
create table session (
    hash       bytea primary key,
    token      text        not null references token (id),
    created_at timestamptz not null,
    used_at    timestamptz not null
);
create index session_of_token on session (token);

-- Calls that were turned away, the same ones of a few seconds counted together; the oldest are dropped.
create table denied_call (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    times   integer     not null,
    actor   text,
    token   text,        -- what an unknown token began with
    address text        not null,
    method  text        not null,
    path    text        not null,
    reason  text        not null
);

-- What a request with an Idempotency-Key was answered, for whoever sends it again.
create table idempotency_key (
    caller       text        not null,
    route        text        not null,
    key          text        not null,
    request      bytea       not null, -- SHA-256 of what was asked
    attempt      uuid        not null,
    started_at   timestamptz not null,
    lease_until  timestamptz not null, -- while it is still running, renewed by the process that runs it
    status       integer,              -- null while it is still running
    content_type text,
    headers      text,
    body         bytea,
    primary key (caller, route, key)
);
create unique index idempotency_key_of_attempt on idempotency_key (attempt);
create index idempotency_key_by_age on idempotency_key (started_at);
