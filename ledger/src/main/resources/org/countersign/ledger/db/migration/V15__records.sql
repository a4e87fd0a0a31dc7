-- Two ids of one kind that may mean the same customer or product, with what came of it. What was looked at stands in the
-- decision; known is a mark of it.
create table record_pair (
    pair_id varchar(300) primary key,
    kind varchar(20) not null,
    id_a varchar(500) not null,
    id_b varchar(500) not null,
    state varchar(20) not null,
    known varchar(100) not null,
    at timestamp with time zone not null,
    decision_id varchar(100),
    said_by varchar(200),
    why varchar
);
create index record_pair_state on record_pair (kind, state, at desc, pair_id desc);
create index record_pair_a on record_pair (kind, id_a);
create index record_pair_b on record_pair (kind, id_b);

-- Ids that are one record together, the main one among them. It follows from the pairs that are joined.
create table record_member (
    kind varchar(20) not null,
    id varchar(500) not null,
    record_id varchar(500) not null,
    primary key (kind, id)
);
create index record_member_record on record_member (kind, record_id);

-- Searches for pairs: who began each, and what it found.
create table record_search (
    search_id varchar(100) primary key,
    started_at timestamp with time zone not null,
    report varchar not null
);
create index record_search_time on record_search (started_at desc, search_id desc);

insert into lease (name) values ('records');
