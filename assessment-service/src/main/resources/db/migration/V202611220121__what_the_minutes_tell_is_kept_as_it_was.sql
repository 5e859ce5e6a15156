-- Minutes are printed years later: a council that has changed since must not change them.
alter table meeting
    add column roll jsonb; -- the council's name, papers and members when attendance was last taken; null before this was kept

alter table closing
    add column chair_id       uuid references council_member, -- who chaired this product; null before this was kept
    add column voting_members integer constraint closing_voting_members check (voting_members >= sheet_count),
    add column recused        uuid[]; -- members in conflict over this product, declared or by their account
