-- Where events are posted to. The secret is sealed with a key that is not in the database; `behind` is the last event that
-- is not for it any more: whatever happened before it was made, or while it was paused.
create table webhook (
    id            text primary key,
    account       text        not null references account (id),
    url           text        not null,
    secret        bytea       not null,
    kinds         text[]      not null,
    active        boolean     not null,
    gone          boolean     not null,
    failing_since timestamptz,
    behind        bigint      not null,
    version       integer     not null,
    created_by    text        not null,
    created_at    timestamptz not null,
    changed_at    timestamptz not null
);
create index webhook_of_account on webhook (account, id);

-- Up to which event each reader of events has done its work.
create table push_place (
    name text primary key,
    seq  bigint not null
);
insert into push_place (name, seq) select 'webhooks', coalesce(max(seq), 0) from event;
insert into push_place (name, seq) select 'digests', coalesce(max(seq), 0) from event;

-- What is to be posted to a webhook, and what became of it. `seq` is null for a test; `tries` and `since` start again when
-- somebody asks for it to be sent again.
create table delivery (
    id            bigint generated always as identity primary key,
    webhook       text        not null references webhook (id) on delete cascade,
    seq           bigint,
    kind          text        not null,
    body          text        not null,
    state         text        not null check (state in ('waiting', 'delivered', 'dead', 'cancelled')),
    attempts      integer     not null,
    tries         integer     not null,
    since         timestamptz not null,
    made_at       timestamptz not null,
    next_at       timestamptz,
    claimed_until timestamptz,
    settled_at    timestamptz,
    unique (webhook, seq)
);
create index delivery_of_webhook on delivery (webhook, id);
create index delivery_waiting on delivery (webhook, id) where state = 'waiting';
create index delivery_settled on delivery (settled_at) where state <> 'waiting';

-- Every attempt to post: the status that came back, or why none did.
create table delivery_attempt (
    delivery bigint      not null references delivery (id) on delete cascade,
    number   integer     not null,
    at       timestamptz not null,
    status   integer,
    millis   integer     not null,
    error    text,
    primary key (delivery, number)
);

-- Mails to the owners of objectives: one for each owner, account, day and part of the day. `state` is `sending` from
-- before the mail leaves until the server took it, so that none is sent twice.
create table digest (
    id         bigint generated always as identity primary key,
    account    text        not null references account (id),
    owner      text        not null,
    part       text        not null,
    from_seq   bigint      not null,
    upto_seq   bigint      not null,
    language   text        not null,
    subject    text        not null,
    items      integer     not null,
    state      text        not null check (state in ('waiting', 'sending', 'sent', 'failed')),
    tries      integer     not null,
    error      text,
    message_id text,
    made_at    timestamptz not null,
    next_at    timestamptz,
    sent_at    timestamptz,
    unique (account, owner, part)
);
create index digest_of_account on digest (account, id);
