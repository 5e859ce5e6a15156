package vn.ocop.platform.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ocop.platform.event.Topic.Lane;

/** All topics (docs/events.md). */
public final class Topics {

    /** For ever: the partition of a key must not change. */
    public static final int PARTITIONS = 12;

    public static final Topic PRODUCT = new Topic("ocop.product.v1", Lane.LIVE, false);
    /** Attributes of persons and accounts; access by ACL. */
    public static final Topic PRODUCT_RESTRICTED = new Topic("ocop.product-restricted.v1", Lane.LIVE, true);

    public static final Topic ASSESSMENT = new Topic("ocop.assessment.v1", Lane.LIVE, false);
    public static final Topic ASSESSMENT_IMPORTS = new Topic("ocop.assessment-imports.v1", Lane.BULK, false);
    public static final Topic CERTIFICATION = new Topic("ocop.certification.v1", Lane.LIVE, false);

    public static final List<Topic> ALL =
            List.of(PRODUCT, PRODUCT_RESTRICTED, ASSESSMENT, ASSESSMENT_IMPORTS, CERTIFICATION);

    /**
     * Types that files bring by the hundred thousand on a topic that is otherwise live. Every event of their aggregates is of such a type and takes
     * the bulk lane, the single change too: so none of one aggregate overtakes another (ADR-0164).
     */
    private static final Map<String, Topic> IN_BULK = Map.of("vn.ocop.product.programme-record-changed.v1", PRODUCT);

    private Topics() {}

    /** Which outbox lane an event takes. */
    static Lane lane(Topic topic, String type) {
        return topic.equals(IN_BULK.get(type)) ? Lane.BULK : topic.lane();
    }

    /** Types of a topic whose events take the bulk lane although the topic is live. */
    static Set<String> inBulk(Topic topic) {
        return IN_BULK.entrySet().stream()
                .filter(entry -> entry.getValue().equals(topic))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Topics to which a lane sends. */
    static List<Topic> fedBy(Lane lane) {
        return ALL.stream()
                .filter(topic -> topic.lane() == lane
                        || (lane == Lane.BULK && !inBulk(topic).isEmpty()))
                .toList();
    }
}
