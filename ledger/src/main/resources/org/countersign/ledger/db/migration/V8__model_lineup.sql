-- Which version of a model serves and which one is tried beside it, how that changes, and what the one beside would have
-- said. A change is proposed by one person and let pass by another; both seats move with it in one transaction.

create table model_seat (
    model varchar(200) not null,
    seat varchar(20) not null,
    version varchar(200) not null,
    since timestamp with time zone not null,
    who varchar(200),
    primary key (model, seat)
);

create table model_change (
    model varchar(200) not null,
    number integer not null,
    kind varchar(20) not null,
    version varchar(200) not null,
    former varchar(200),
    proposed_by varchar(200) not null,
    proposed_at timestamp with time zone not null,
    reason varchar not null,
    state varchar(20) not null,
    reviewer varchar(200),
    reviewed_at timestamp with time zone,
    comment varchar,
    primary key (model, number)
);

create table model_shadow (
    decision_id varchar(100) not null,
    model varchar(200) not null,
    version varchar(200) not null,
    at timestamp with time zone not null,
    score double precision not null,
    outcome varchar(50) not null,
    former_score double precision,
    former_outcome varchar(50) not null,
    primary key (decision_id, model)
);
create index model_shadow_version on model_shadow (model, version, at);

-- Until now the diary alone knew who serves.
insert into model_seat (model, seat, version, since, who)
select model, 'champion', version, at, who from model_event e
where what = 'champion' and seq = (select max(seq) from model_event f where f.model = e.model and f.what = 'champion');
