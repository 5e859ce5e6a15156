-- From the restricted topic: attributes of a person. Kept as it is now, without versions; a tombstone deletes the row (ADR-0163).
create table led_producer (
    producer_id uuid    primary key,
    women       boolean not null,
    minority    boolean not null,
    disability  boolean not null
);
