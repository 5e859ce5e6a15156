-- MONTH now has the sums since the beginning of the year and FIVE those since the beginning of the month (ADR-0195), so that a question reads one of
-- each. What is folded is folded anew: an answer adds it up itself until then.
truncate cell_checkpoint;
truncate cell_pack;
update cell_fold set folded_seq = 0;
