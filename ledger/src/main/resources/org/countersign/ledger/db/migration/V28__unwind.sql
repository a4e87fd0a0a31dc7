-- What followed from a version of rules in some hours is taken back, as far as it can be: one person asks, another agrees.
create table unwind (
    id varchar(100) primary key,
    ruleset varchar(200) not null,
    version integer not null,
    from_at timestamp with time zone not null,
    to_at timestamp with time zone not null,
    reason varchar(2000) not null,
    asked_by varchar(200) not null,
    asked_at timestamp with time zone not null,
    state varchar(20) not null,
    decided_by varchar(200),
    decided_at timestamp with time zone
);
create index unwind_time on unwind (asked_at desc);

create table unwind_trace (
    unwind_id varchar(100) not null,
    trace_id varchar(100) not null,
    type varchar(200) not null,
    subject varchar(500) not null,
    decision_id varchar(100) not null,
    at timestamp with time zone not null,
    undone boolean,
    note varchar,
    primary key (unwind_id, trace_id)
);

-- From a decision to what followed from it.
create index outbox_decision on outbox (decision_id);
