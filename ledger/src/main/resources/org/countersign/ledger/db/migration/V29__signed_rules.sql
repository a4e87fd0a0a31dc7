-- The shop's signature under each published text. What was published before is adopted once, at the first start with a key.
alter table ruleset_version add column signature varchar;
