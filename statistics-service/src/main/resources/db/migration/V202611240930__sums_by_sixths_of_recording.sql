-- RECORDED has the sums of what was recorded in one sixth of a month (ADR-0196), and packs hold together what was recorded in a sixth instead of a
-- third. What is folded is folded anew: an answer adds it up itself until then.
truncate cell_checkpoint;
truncate cell_pack;
alter table cell_checkpoint
    drop constraint cell_checkpoint_span,
    add constraint cell_checkpoint_span check (span in ('YEAR', 'MONTH', 'FIVE', 'LATER_YEAR', 'LATER_MONTH', 'RECORDED'));
update cell_fold set folded_seq = 0;
