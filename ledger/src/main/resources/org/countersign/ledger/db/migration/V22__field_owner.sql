-- Who answers for what a fact means, and what it means in this shop; the last word counts.
create table field_owner (
    path varchar(200) primary key,
    owner varchar(200),
    meaning varchar(1000),
    set_by varchar(200) not null,
    set_at timestamp with time zone not null
);
