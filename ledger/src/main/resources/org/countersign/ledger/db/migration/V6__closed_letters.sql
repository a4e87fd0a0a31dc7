-- A dead letter whose event came again and was taken needs nobody any more; its note says why.
alter table dead_letter add column note varchar;
create index dead_letter_event on dead_letter (source, event_id);
create index outbox_failed on outbox (failed_at, id);
