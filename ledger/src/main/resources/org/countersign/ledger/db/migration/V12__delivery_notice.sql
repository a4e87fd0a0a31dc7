-- When the carrier said its last estimate, and what the customer was told last about the delivery.
alter table customer_order add column estimated_at timestamp with time zone;
alter table customer_order add column told varchar(20);
