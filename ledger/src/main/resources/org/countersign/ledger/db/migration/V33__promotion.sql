-- Campaigns for products, as the shop plans them.
create table promotion (
    campaign_id varchar(500) primary key,
    name varchar not null,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null
);
-- Where a campaign stands for each product. A look is due when the stock is another one than at the last look, and at most
-- once a minute; none is while a person is asked.
create table promotion_item (
    campaign_id varchar(500) not null,
    sku varchar(500) not null,
    paused boolean default false not null,
    since timestamp with time zone,
    why varchar,
    asked boolean default false not null,
    available integer,
    decision_id varchar(100),
    decided_at timestamp with time zone,
    primary key (campaign_id, sku)
);
create index promotion_item_sku on promotion_item (sku);
insert into lease (name) values ('promotion');
