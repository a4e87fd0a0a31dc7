-- What comes back, and by which name a task's process knows itself: an order may have several returns under way.
create table customer_return (
    return_id varchar(500) primary key,
    order_id varchar(500) not null,
    customer_id varchar(500),
    requested_at timestamp with time zone not null,
    state varchar(30) not null,
    body varchar not null
);
create index customer_return_order on customer_return (order_id, requested_at);
create index customer_return_customer on customer_return (customer_id, requested_at, order_id);

alter table task add column business_key varchar(500);
update task set business_key = subject;
alter table task alter column business_key set not null;
create index task_business_key on task (business_key);
