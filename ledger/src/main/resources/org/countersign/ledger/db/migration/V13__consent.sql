-- What customers said to a purpose. Rows are only ever added: the latest by its own time counts, and what was known when
-- something was sent can still be told.
create table consent (
    customer_id varchar(500) not null,
    purpose varchar(40) not null,
    at timestamp with time zone not null,
    granted boolean not null,
    source varchar(100),
    received_at timestamp with time zone not null,
    primary key (customer_id, purpose, at, granted)
);

-- Whoever writes to a customer, or hears what the customer agrees to, holds the customer's row meanwhile: one after the
-- other.
create table marketing_customer (
    customer_id varchar(500) primary key
);

-- Every message of marketing, of whatever flow: how often somebody is written to is counted here.
create table marketing_contact (
    message_id varchar(100) primary key,
    customer_id varchar(500) not null,
    at timestamp with time zone not null,
    flow varchar(100) not null,
    decision_id varchar(100)
);
create index marketing_contact_customer on marketing_contact (customer_id, at);
