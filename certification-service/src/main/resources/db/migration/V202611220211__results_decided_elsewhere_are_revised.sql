-- A certificate whose result was corrected or taken back where it came from never counted; its successor is another certificate.
alter table certificate_standing
    add column annulled boolean not null default false,
    add constraint standing_annulled_is_withdrawn check (not annulled or withdrawn_on is not null);

-- Which certificate speaks for a result decided elsewhere after a correction; before the first it is the result's own.
create table result_certificate (
    result_id uuid    not null, -- owned by assessment-service; no foreign key across databases
    turn      integer not null constraint result_certificate_counts_from_1 check (turn >= 1),
    source_id uuid    not null unique,
    primary key (result_id, turn)
);

create trigger result_certificate_never_changes before update or delete on result_certificate
    for each row execute function refuse_change();

-- Revocations decided elsewhere come without what started them.
alter table certificate_revocation
    alter column trigger drop not null,
    add column origin text not null default 'SCORED_HERE',
    add constraint revocation_origin check (origin in ('SCORED_HERE', 'IMPORTED')),
    add constraint revocation_here_has_a_trigger check (origin = 'IMPORTED' or trigger is not null);
