-- What a digest says, and up to which part of a day each account's were made.
alter table digest add column body_text text not null default '';
alter table digest add column body_html text not null default '';
alter table push_place add column mark text;
delete from push_place where name = 'digests';

-- How each objective stood at the last review, so that a change is noticed once.
create table objective_stand (
    account   text        not null references account (id),
    objective text        not null,
    status    text        not null,
    decision  text        not null,
    at        timestamptz not null,
    primary key (account, objective)
);
