-- Sums by ten days, and by when differences were recorded (ADR-0157). YEAR: up to the last day of a year; MONTH and TEN: of one month, of one
-- third of a month alone; all whatever was recorded when. LATER_YEAR and LATER_MONTH: of the legal year or month alone, recorded in the one
-- year or month that ends with recorded. Packs LATER are of one legal month and of one third of a month of recording. Packed keys have
-- another layout and there are other views, so what is folded is folded anew: an answer adds it up itself until then.
truncate cell_checkpoint;
truncate cell_pack;
update cell_fold set folded_seq = 0;
alter table cell_checkpoint
    add column recorded date not null default '9999-12-31',
    drop constraint cell_checkpoint_pk,
    drop constraint cell_checkpoint_span,
    add constraint cell_checkpoint_pk primary key (view, measure, span, recorded, until),
    add constraint cell_checkpoint_span check (span in ('YEAR', 'MONTH', 'TEN', 'LATER_YEAR', 'LATER_MONTH'));
alter table cell_checkpoint alter column recorded drop default;
