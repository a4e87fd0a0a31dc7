-- What the payment provider has of an order's money when it is not what is due.
alter table customer_order add column authorized numeric(19, 4);
alter table customer_order add column authorized_currency varchar(3);
