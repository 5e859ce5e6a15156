package vn.ocop.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BucketTest {

    private static final long COST = 1_000;

    @Test
    void a_full_bucket_gives_its_burst_and_then_one_per_cost() {
        var bucket = new Bucket(0);
        assertEquals(2, bucket.take(0, COST, 3));
        assertEquals(1, bucket.take(0, COST, 3));
        assertEquals(0, bucket.take(0, COST, 3));
        assertEquals(-1, bucket.take(COST - 1, COST, 3));
        assertEquals(0, bucket.take(COST, COST, 3));
        assertEquals(-1, bucket.take(COST, COST, 3));
    }

    @Test
    void rest_never_saves_more_than_a_full_bucket() {
        var bucket = new Bucket(0);
        assertEquals(2, bucket.take(1_000_000 * COST, COST, 3));
    }
}
