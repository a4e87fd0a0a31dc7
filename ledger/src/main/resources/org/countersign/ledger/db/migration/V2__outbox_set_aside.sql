-- What can't be sent is set aside with the reason, so that it does not hold up the rest.
alter table outbox add column failed_at timestamp with time zone;
alter table outbox add column failed_because varchar;
drop index outbox_pending;
create index outbox_pending on outbox (sent_at, failed_at, seq);
