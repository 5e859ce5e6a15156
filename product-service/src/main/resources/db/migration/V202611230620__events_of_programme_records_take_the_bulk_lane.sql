-- What waits now goes before what is written from now on: no event of a record overtakes another of it.
update outbox set lane = 1
from event
where event.seq = outbox.seq and event.type = 'vn.ocop.product.programme-record-changed.v1';
