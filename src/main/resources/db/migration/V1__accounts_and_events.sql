-- One row for each account (workspace) that is served.
create table account (
    id         text primary key,
    created_at timestamptz not null
);

-- Each change of what is known about an account: an import, new settings, an objective. A decision names the one it saw.
create table revision (
    id      bigint generated always as identity primary key,
    account text        not null references account (id),
    kind    text        not null,
    actor   text        not null,
    at      timestamptz not null
);
create index revision_of_account on revision (account, id);

-- Everything that happened, in order, written along with the change itself: pushed to listeners, never altered.
create table event (
    seq     bigint generated always as identity primary key,
    account text        not null references account (id),
    kind    text        not null,
    subject text        not null,
    data    text        not null,
    actor   text        not null,
    at      timestamptz not null
);
create index event_of_account on event (account, seq);
