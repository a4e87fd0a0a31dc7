-- Whoever lets a version serve that treats a group of people worse signs why: with this code, and words in the comment.
alter table model_change add column fairness_reason varchar(50);
