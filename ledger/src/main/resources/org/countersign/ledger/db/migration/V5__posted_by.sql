-- Who posted an event over HTTP: that person can't countersign what came of it.
alter table inbox add column posted_by varchar(200);
