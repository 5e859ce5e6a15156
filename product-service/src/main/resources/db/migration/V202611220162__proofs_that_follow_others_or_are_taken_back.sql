-- Which older paper a proof took the place of, and when the producer took a proof back. Both stay on record with every version
-- of the dossier that they were part of.
alter table evidence
    add column supersedes   uuid references evidence,
    add column withdrawn_at timestamptz,
    add constraint evidence_superseded_or_withdrawn check (num_nonnulls(superseded_at, withdrawn_at) <= 1);

create unique index evidence_superseded_once on evidence (supersedes);
