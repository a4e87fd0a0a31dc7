-- Where events come from, as far as somebody wrote it down: who answers for the source, and how often it has to be heard.
create table event_source (
    source varchar(500) primary key,
    owner varchar(200),
    every_seconds bigint,
    set_by varchar(200) not null,
    set_at timestamp with time zone not null
);
