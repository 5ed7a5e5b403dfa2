-- One answer of a review: what it was made from, by whom and when. It is never altered.
create table decision (
    account     text        not null references account (id),
    id          text        not null,
    as_of       date        not null,
    ruleset     text        not null,
    revision    bigint      not null,
    program     text        not null,
    trigger     text        not null check (trigger in ('scheduled', 'import', 'rules', 'on_demand')),
    actor       text        not null,
    made_at     timestamptz not null,
    recommended integer     not null,
    held_back   integer     not null,
    abstained   integer     not null,
    primary key (account, id)
);
create index decision_by_time on decision (account, made_at desc, id desc);

-- The answer itself, gzipped, byte for byte as it was given, in each language.
create table decision_document (
    account  text    not null,
    decision text    not null,
    language text    not null check (language in ('en', 'fr')),
    sha256   text    not null,
    length   integer not null,
    body     bytea   not null,
    primary key (account, decision, language),
    foreign key (account, decision) references decision (account, id)
);
alter table decision_document alter column body set storage external;

-- The decision that an account's recommendations stand on. Its row is the lock under which they change; lives_version
-- rises with each change of any of them.
create table decision_head (
    account       text primary key references account (id),
    decision      text,
    as_of         date,
    lives_version bigint not null default 0
);

-- A recommendation as it stands; base holds the figures on which it was first made, and is never altered.
create table recommendation (
    account          text    not null references account (id),
    id               text    not null,
    key              text    not null,
    episode          integer not null check (episode >= 1),
    campaign         text    not null,
    scope            text    not null,
    rule             text    not null,
    guidance         text,
    lever            text    not null,
    owner            text,
    said             text    not null,
    state            text    not null check (state in
        ('active', 'applied', 'succeeded', 'failed', 'dismissed', 'snoozed', 'expired', 'superseded')),
    version          integer not null check (version >= 1),
    first_decision   text    not null,
    last_decision    text    not null,
    generated_on     date    not null,
    expires_on       date    not null,
    judge_on         date,
    watch            text,
    watch_days       integer,
    base             text    not null,
    snoozed_until    date,
    wake_kpi         text,
    wake_side        text,
    wake_value       double precision,
    dismissal_reason text,
    dismissal_note   text,
    applied_on       date,
    primary key (account, id),
    unique (account, key, episode)
);
-- A cause has one open recommendation at most.
create unique index recommendation_open on recommendation (account, key)
    where state in ('active', 'applied', 'dismissed', 'snoozed');
create index recommendation_listed on recommendation (account, state, generated_on desc, id desc);
create index recommendation_of_campaign on recommendation (account, campaign, generated_on desc, id desc);

create function recommendation_base_is_frozen() returns trigger language plpgsql as $$
begin
    raise exception 'the base of a recommendation is never altered';
end $$;
create trigger recommendation_frozen before update on recommendation for each row
    when (old.base is distinct from new.base or old.generated_on <> new.generated_on or old.key <> new.key)
    execute function recommendation_base_is_frozen();

-- What happened to each recommendation, one row a version. Rows are only ever added.
create table recommendation_history (
    seq            bigint generated always as identity primary key,
    account        text        not null,
    recommendation text        not null,
    version        integer     not null,
    kind           text        not null,
    from_state     text,
    to_state       text        not null,
    reason_en      text        not null,
    reason_fr      text        not null,
    note           text,
    actor          text        not null,
    decision       text,
    at             timestamptz not null,
    unique (account, recommendation, version),
    foreign key (account, recommendation) references recommendation (account, id)
);
create index recommendation_history_in_order on recommendation_history (account, seq);
create index recommendation_history_by_time on recommendation_history (account, at);

-- Where each recommendation of a decision stood when the decision was made.
create table decision_recommendation (
    account        text    not null,
    decision       text    not null,
    key            text    not null,
    recommendation text    not null,
    state          text    not null,
    version        integer not null,
    generated_on   date    not null,
    expires_on     date    not null,
    primary key (account, decision, key),
    foreign key (account, decision) references decision (account, id)
);

create function never_altered() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never altered or removed', tg_table_name;
end $$;
create trigger recommendation_history_appended before update or delete or truncate on recommendation_history
    for each statement execute function never_altered();
create trigger decision_kept before update or delete or truncate on decision
    for each statement execute function never_altered();
create trigger decision_document_kept before update or delete or truncate on decision_document
    for each statement execute function never_altered();
create trigger decision_recommendation_kept before update or delete or truncate on decision_recommendation
    for each statement execute function never_altered();
