-- How parcels went, the shop's own and those of imported history: few columns, so that counting who was punctual reads
-- indexes alone. Own parcels stand here from their label on; earlier ones don't, and four weeks later nobody misses them.
create table delivery (
    order_id varchar(500) primary key,
    carrier varchar(100) not null,
    country varchar(100) not null,
    promised_by date not null,
    delivered_on date,
    days integer
);
create index delivery_by_carrier on delivery (promised_by, carrier, delivered_on, days);
create index delivery_by_country on delivery (promised_by, country, delivered_on, days);
