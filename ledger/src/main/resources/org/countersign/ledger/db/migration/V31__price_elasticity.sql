-- How each product answers to its price, as it was last learnt; no elasticity where past prices can't tell it.
create table price_elasticity (
    sku varchar(500) primary key,
    elasticity numeric(9, 2),
    low numeric(9, 2) not null,
    high numeric(9, 2) not null,
    weeks integer not null,
    moves integer not null,
    source varchar(20) not null,
    made_at timestamp with time zone not null
);
