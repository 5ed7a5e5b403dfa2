-- What rules in shadow would have changed of a decision, had they been live. changes is JSON.
create table decision_shadow (
    account     text    not null,
    decision    text    not null,
    recommended integer not null,
    changes     text    not null,
    primary key (account, decision),
    foreign key (account, decision) references decision (account, id)
);
comment on table decision_shadow is 'What rules in shadow would have changed of a decision';
