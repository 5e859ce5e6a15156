-- A search in an index compares column by column: names that all entries share come last, and its upper pages hold the aggregate's id alone.
alter table consumed_version drop constraint consumed_version_pkey, add primary key (key, topic, consumer);
alter table event_stream drop constraint event_stream_pkey, add primary key (key, topic);
alter table event drop constraint event_version_once, add constraint event_version_once unique (key, topic, version);
