create sequence erasure_number start with 10001;

-- Who asked to forget whom, and how far it is. The customer's id, and in "person" all by which the person is known, stand
-- here only until it is done: a run that is killed goes on with them.
create table erasure (
    erasure_id varchar(100) primary key,
    pseudonym varchar(100) not null unique,
    customer_id varchar(500),
    state varchar(20) not null,
    reason varchar not null,
    asked_by varchar(200) not null,
    asked_at timestamp with time zone not null,
    reviewer varchar(200),
    reviewed_at timestamp with time zone,
    comment varchar,
    place integer not null,
    row_count bigint not null,
    person varchar,
    ended_at timestamp with time zone
);
create index erasure_state on erasure (state, reviewed_at);
create index erasure_customer on erasure (customer_id, asked_at);
create index erasure_time on erasure (asked_at, erasure_id);

-- What must not change about an erasure, sealed like a decision: that a second person agreed, and with which rows it
-- ended. Rows are only ever added.
create table erasure_word (
    id varchar(100) primary key,
    erasure_id varchar(100) not null,
    word varchar(20) not null,
    pseudonym varchar(100) not null,
    asked_by varchar(200) not null,
    asked_at timestamp with time zone not null,
    said_by varchar(200) not null,
    said_at timestamp with time zone not null,
    sealed_rows integer not null,
    digest varchar(64) not null
);
create index erasure_word_erasure on erasure_word (erasure_id);

-- A sealed row whose inputs were erased: its hash before, which stands in the seal, and after. Sealed itself, and only
-- ever added.
create table erased_row (
    id varchar(100) primary key,
    erasure_id varchar(100) not null,
    kind varchar(20) not null,
    ref varchar(100) not null,
    was varchar(64) not null,
    became varchar(64) not null
);
create index erased_row_ref on erased_row (ref, kind);
create index erased_row_erasure on erased_row (erasure_id, kind, ref);

-- Who took out everything that is held about a customer.
create table subject_export (
    id varchar(100) primary key,
    customer_id varchar(500) not null,
    exported_at timestamp with time zone not null,
    exported_by varchar(200) not null
);
create index subject_export_customer on subject_export (customer_id, exported_at);

insert into lease (name) values ('privacy');
