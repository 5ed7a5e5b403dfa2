-- Every rulebook that was ever in service, by its hash: the texts of its files but tests, as gzipped JSON. Never altered.
create table ruleset (
    hash    text primary key,
    files   bytea       not null,
    rules   integer     not null,
    made_at timestamptz not null
);

-- Which rulebook was put into service, by whom and why, with the tests that it had then. The last row is in service.
create table ruleset_activation (
    id    bigint generated always as identity primary key,
    hash  text        not null references ruleset (hash),
    tests bytea       not null,
    cause text        not null,
    actor text        not null,
    note  text,
    at    timestamptz not null
);

-- What the folder of rules held when it was last taken over, so that a restart does not undo what was activated since.
create table ruleset_folder (
    folder text primary key,
    digest text        not null,
    at     timestamptz not null
);

-- Edits of rule files that are not published yet, over the rulebook in service; a null text removes the file.
create table rule_draft (
    path    text primary key,
    content text,
    version bigint      not null,
    actor   text        not null,
    at      timestamptz not null
);
create sequence rule_draft_version;
