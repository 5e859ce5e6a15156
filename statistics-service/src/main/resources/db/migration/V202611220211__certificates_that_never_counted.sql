-- A certificate whose result was corrected or taken back where it had been decided: from recorded_at on it counts on no day.
alter table certificate_fact
    drop constraint certificate_fact_kind,
    add constraint certificate_fact_kind check
        (kind in ('ISSUED', 'SUPERSEDED', 'REVOKED', 'WITHDRAWN', 'ANNULLED', 'EXPIRED', 'EXTENDED'));

create index certificate_fact_annulled on certificate_fact (certificate_id, recorded_at) where kind = 'ANNULLED';
